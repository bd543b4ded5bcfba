//! The sandbox's risk profile. The section titles are the vendor's defaults; questions and answers are invented.

pub(super) struct ProfileSection {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) questions: &'static [ProfileQuestion],
}

pub(super) struct ProfileQuestion {
    pub(super) id: &'static str,
    pub(super) text: &'static str,
    pub(super) is_multiple_choice: bool,
    pub(super) answers: &'static [ProfileAnswer],
}

pub(super) struct ProfileAnswer {
    pub(super) id: &'static str,
    pub(super) text: &'static str,
    score: u8,
    pub(super) is_high_risk: bool,
    pub(super) is_default: bool,
}

impl ProfileAnswer {
    /// Returns the score of the answer. A high-risk answer always scores 5.
    pub(super) fn effective_score(&self) -> u8 {
        if self.is_high_risk { 5 } else { self.score }
    }
}

/// Creates an answer that is selected by default.
const fn usual(id: &'static str, text: &'static str, score: u8) -> ProfileAnswer {
    ProfileAnswer { id, text, score, is_high_risk: false, is_default: true }
}

const fn other(id: &'static str, text: &'static str, score: u8) -> ProfileAnswer {
    ProfileAnswer { id, text, score, is_high_risk: false, is_default: false }
}

const fn high_risk(id: &'static str, text: &'static str) -> ProfileAnswer {
    ProfileAnswer { id, text, score: 5, is_high_risk: true, is_default: false }
}

const fn one(id: &'static str, text: &'static str, answers: &'static [ProfileAnswer]) -> ProfileQuestion {
    ProfileQuestion { id, text, is_multiple_choice: false, answers }
}

const fn several(id: &'static str, text: &'static str, answers: &'static [ProfileAnswer]) -> ProfileQuestion {
    ProfileQuestion { id, text, is_multiple_choice: true, answers }
}

pub(super) const SECTIONS: &[ProfileSection] = &[
    ProfileSection {
        id: "1",
        title: "Customer Type",
        questions: &[one(
            "101",
            "Who is the customer?",
            &[
                usual("1011", "A natural person", 1),
                other("1012", "A company", 2),
                other("1013", "A trust", 3),
                high_risk("1014", "A politically exposed person"),
            ],
        )],
    },
    ProfileSection {
        id: "2",
        title: "Customer Engagement & Interaction",
        questions: &[one(
            "201",
            "How was the customer met?",
            &[other("2011", "Not met in person", 3), usual("2012", "Met in person", 1)],
        )],
    },
    ProfileSection {
        id: "3",
        title: "Identity Verification & Jurisdiction Risk",
        questions: &[
            one(
                "301",
                "How was the identity verified?",
                &[
                    usual("3011", "Electronically, passed", 1),
                    other("3012", "Electronically, approved by a reviewer", 3),
                    other("3013", "By certified documents", 2),
                ],
            ),
            one(
                "302",
                "Where does the customer live?",
                &[
                    usual("3021", "In this country", 1),
                    other("3022", "In a country with comparable rules", 2),
                    high_risk("3023", "In a country under increased monitoring"),
                ],
            ),
        ],
    },
    ProfileSection {
        id: "4",
        title: "Products and Services",
        questions: &[several(
            "305",
            "Which services are provided?",
            &[
                usual("3051", "Property purchase", 2),
                other("3052", "Wills and estates", 1),
                high_risk("3053", "Handling of funds for third parties"),
            ],
        )],
    },
    ProfileSection {
        id: "5",
        title: "Transaction Rationale & Customer Involvement",
        questions: &[one(
            "501",
            "Is the purpose plausible?",
            &[usual("5011", "Yes", 1), other("5012", "Partly", 3), high_risk("5013", "No")],
        )],
    },
    ProfileSection {
        id: "6",
        title: "Financial Movement & Red Flags",
        questions: &[several(
            "601",
            "Which red flags are there?",
            &[usual("6011", "None", 1), other("6012", "Unusual haste", 3), high_risk("6013", "Large amounts of cash")],
        )],
    },
    ProfileSection {
        id: "7",
        title: "Matter Value",
        questions: &[one(
            "701",
            "What is the value of the matter?",
            &[usual("7011", "Up to 100,000", 1), other("7012", "Up to 1,000,000", 2), other("7013", "More", 4)],
        )],
    },
];
