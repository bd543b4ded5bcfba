//! Messages in simplified Chinese.

use crate::hint::Hint;
use crate::kind::InvalidKind;
use crate::mismatch::Mismatch;
use crate::warning::Warning;

use super::frame::Frame;

/// The words that connect the parts of a message.
pub(crate) const FRAME: Frame =
    Frame { place: "位置", example: "示例：", full_stop: "。", between_sentences: "" };

/// Returns a clause that says what is wrong, for the middle of a sentence.
pub(crate) const fn kind(of: InvalidKind) -> &'static str {
    match of {
        InvalidKind::Restricted => "法律只允许为特定目的索要此号码，而目的未说明",
        InvalidKind::Empty => "没有输入任何内容",
        InvalidKind::Length => "长度不正确",
        InvalidKind::Character => "有一个字符不应出现在这里",
        InvalidKind::Format => "字母和数字的位置不正确",
        InvalidKind::Component => "其中一部分的取值未被使用",
        InvalidKind::Region => "州或省不存在",
        InvalidKind::Date => "其中的日期不存在",
        InvalidKind::FutureDate => "其中的日期在将来",
        InvalidKind::Range => "数值超出了已使用的范围",
        InvalidKind::Reserved => "这是示例号码，不属于任何人",
        InvalidKind::CheckDigit => "校验码不符，可能输错了一个字符",
    }
}

/// Returns a sentence that says what probably went wrong.
pub(crate) const fn hint(of: Hint) -> &'static str {
    match of {
        Hint::LicenceAndCardSwapped => "驾照号码和卡号似乎填反了。",
        Hint::NumberAndVersionTogether => "最后三位数字像是卡的版本号，它有自己的输入框。",
        Hint::ItinInSsnField => "这像是 ITIN，不是社会安全号码。",
        Hint::AtinInSsnField => "这像是 ATIN，不是社会安全号码。",
        Hint::EinInSsnField => "这像是企业的 EIN，不是社会安全号码。",
        Hint::AtinInItinField => "这像是 ATIN，不是 ITIN。",
        Hint::SubstituteCpr => "这是医院或机关编制的替代号码，请输入健康卡上的号码。",
        Hint::GenericRfc => "这是供公众或外国人使用的通用税号，请输入本人的税号。",
        Hint::LegacyFifteenDigits => "这像是 2013 年以前使用的 15 位号码，请输入 18 位号码。",
        Hint::LetterForDigit => "应为数字的位置上是字母：O 不是 0，I 和 l 不是 1。",
        Hint::DigitForLetter => "应为字母的位置上是数字：0 不是 O，1 不是 I。",
        Hint::Masked => "号码有一部分被遮盖，需要完整的号码。",
        Hint::OtherDigits => "请按证件上印刷的样子，输入阿拉伯数字 0 到 9。",
        Hint::LabelIncluded => "请去掉号码前后的文字。",
        Hint::LeadingZeroLost => "开头似乎缺少零，请一并输入。",
        Hint::SpreadsheetNumber => "电子表格缩短了这个号码，请把单元格设为文本格式后重新输入。",
        Hint::HtmlEntity => "有一个字符写成了 HTML 代码，例如用 `&amp;` 表示 `&`，请输入该字符本身。",
        Hint::MachineReadable => "这是机读码的一部分，请只输入号码，或输入整行。",
        Hint::MachineReadablePrefix => "请去掉字母 IDMEX。",
        Hint::EnyeIsWrittenX => "在此号码中 Ñ 写作 X。",
        Hint::SubdivisionMissing => "请说明由哪个州或省签发。",
        Hint::SubdivisionUnknown => "无法识别该州或省，请填写其代码或名称。",
        Hint::OtherType => "这像是另一种号码，请检查是否填在正确的输入框中。",
        Hint::Length => "缺少字符，或字符过多。",
        Hint::LenientReads => "如果证件上确实这样印刷，可能是旧格式，仅在要求时读取。",
    }
}

/// Returns a sentence that says what is odd about a number that passed.
pub(crate) const fn warning(of: Warning) -> &'static str {
    match of {
        Warning::InconvenientWord => "前四个字母组成的词通常会被签发机关替换，请与卡片核对。",
        Warning::CraAssignedPrefix => "号码以 0 开头，与临时税号相同，请确认是 SIN。",
        Warning::UnassignedPrefix => "号码以 8 开头，不用于个人，请与 Service Canada 的信件核对。",
        Warning::ObsoleteTwelfthDigit => "倒数第二位数字属于 1986 年后被替换的系列，请使用现行身份证件。",
        Warning::Legacy15Digit => "这是 2013 年以前使用的 15 位号码，请使用现行的 18 位号码。",
        Warning::UnlistedHolderType => "第四个字母不在公布的持有人类别中，请与卡片核对。",
        Warning::UnlistedState => "表示州的两位数字不在任何公布的列表中，请与卡片核对。",
        Warning::UnlistedPrefix => "前两位数字不在任何公布的列表中，请与 IRS 的信件核对。",
        Warning::FutureIssueYear => "签发年份在将来，请与驾照核对。",
        Warning::IssueNumberZero => "最后一位是 0，而任何卡片的这一位都不是 0，请与卡片核对。",
        Warning::EinLayout => "号码的写法与企业的 EIN 相同，请确认是社会安全号码。",
        Warning::MachineReadableCheck => "机读码中的一个校验码不符，请将号码与证件核对。",
        Warning::LineDisagrees => "号码与机读码不一致，请将两者与证件核对。",
        Warning::LenientForm => "格式不是现行格式，因此能检查的内容很少。",
        Warning::CheckDigit => "校验码不符，请将号码与证件核对。",
    }
}

/// Returns a clause that says how the ID differs from the person's details.
pub(crate) const fn mismatch(of: Mismatch) -> &'static str {
    match of {
        Mismatch::Country => "证件的签发国与核查此人所在的国家不同",
        Mismatch::BirthDate => "证件上的出生日期不同",
        Mismatch::Sex => "证件上的性别不同",
        Mismatch::FamilyName => "证件上的姓不同",
        Mismatch::GivenName => "证件上的名不同",
    }
}
