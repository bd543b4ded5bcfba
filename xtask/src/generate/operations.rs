//! Operations: the generator's builders, sent through our transport and answered with our replies.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use quote::{ToTokens, format_ident, quote};
use syn::{
    Block, Expr, ExprMethodCall, Fields, File, GenericParam, Ident, ImplItem, ImplItemFn, Item, ItemImpl, ItemStruct,
    ReturnType, Stmt, Type, parse_quote,
    visit_mut::{self, VisitMut},
};

use super::{
    docs,
    model::{Model, Operation},
    types::peel,
};
use crate::model::names;

/// The items of one operation: its builder, and the method of the client that starts it.
pub struct Generated {
    pub builder: Vec<Item>,
    pub start: ImplItem,
}

/// Rewrites every operation; the key is the operation id.
pub fn rewrite(file: &File, model: &Model) -> Result<BTreeMap<String, Generated>> {
    let module = file.items.iter().find_map(|it| match it {
        Item::Mod(it) if it.ident == "builder" => it.content.as_ref().map(|(_, items)| items),
        _ => None,
    });
    let items = module.context("the generator made no module `builder`")?;
    model
        .operations
        .iter()
        .map(|operation| {
            let name = format_ident!("{}", names::builder(&operation.id));
            Ok((
                operation.id.clone(),
                one(operation, &name, items).with_context(|| format!("operation {}", operation.id))?,
            ))
        })
        .collect()
}

fn one(operation: &Operation, name: &Ident, items: &[Item]) -> Result<Generated> {
    let structure = items.iter().find_map(|it| match it {
        Item::Struct(it) if it.ident == *name => Some(it),
        _ => None,
    });
    let implementation = items.iter().find_map(|it| match it {
        Item::Impl(it) if it.trait_.is_none() && self_name(it).as_ref() == Some(name) => Some(it),
        _ => None,
    });
    let mut structure = structure.context("has no builder")?.clone();
    let mut implementation = implementation.context("has no builder methods")?.clone();
    describe_builder(&mut structure, operation);
    rewrite_fields(&mut structure, operation);
    implementation.items.retain(|it| !matches!(it, ImplItem::Fn(it) if it.sig.ident == "body_map"));
    for item in &mut implementation.items {
        let ImplItem::Fn(function) = item else { continue };
        match function.sig.ident.to_string().as_str() {
            "new" => rewrite_new(function, operation),
            "body" => rewrite_body_setter(function, operation),
            "send" => rewrite_send(function, operation)?,
            _ => rewrite_setter(function),
        }
    }
    let title = name.to_string();
    let debug: Item = parse_quote! {
        /// Shows the name only: the arguments are keys and personal data.
        impl ::std::fmt::Debug for #name<'_> {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct(#title).finish_non_exhaustive()
            }
        }
    };
    Ok(Generated {
        builder: vec![Item::Struct(structure), Item::Impl(implementation), debug],
        start: start(operation, name),
    })
}

fn self_name(item: &ItemImpl) -> Option<Ident> {
    match &*item.self_ty {
        Type::Path(path) => path.path.segments.last().map(|it| it.ident.clone()),
        _ => None,
    }
}

fn start(operation: &Operation, name: &Ident) -> ImplItem {
    let id = format_ident!("{}", operation.id);
    let docs = docs::operation(operation);
    let deprecated = docs::deprecation(operation);
    parse_quote! {
        #(#docs)*
        #deprecated
        pub fn #id(&self) -> #name<'_> {
            #name::new(self)
        }
    }
}

fn describe_builder(structure: &mut ItemStruct, operation: &Operation) {
    let link = format!("Arguments of [`Client::{0}`](crate::Client::{0}).", operation.id);
    structure.attrs = docs::attributes(&link);
    structure.attrs.push(parse_quote!(#[derive(Clone)]));
    structure.attrs.push(parse_quote!(#[must_use = "nothing is sent before `send`"]));
}

/// The client is ours; `Result<types::builder::X, String>` becomes `Result<types::X, String>`, or of an `Option` for a body
/// that may be absent.
fn rewrite_fields(structure: &mut ItemStruct, operation: &Operation) {
    let Fields::Named(fields) = &mut structure.fields else { return };
    for field in &mut fields.named {
        let name = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
        match (name.as_str(), &operation.body) {
            ("client", _) => field.ty = parse_quote!(&'a Client),
            ("body", Some(body)) => {
                let ty = format_ident!("{}", body.type_name);
                field.ty = if body.required {
                    parse_quote!(Result<types::#ty, String>)
                } else {
                    parse_quote!(Result<Option<types::#ty>, String>)
                };
            }
            _ => {}
        }
    }
}

fn rewrite_new(function: &mut ImplItemFn, operation: &Operation) {
    function.vis = parse_quote!(pub(crate));
    function.sig.inputs = parse_quote!(client: &'a Client);
    struct Body<'a>(&'a Operation);
    impl VisitMut for Body<'_> {
        fn visit_field_value_mut(&mut self, field: &mut syn::FieldValue) {
            let name = field.member.to_token_stream().to_string();
            match (name.as_str(), &self.0.body) {
                ("client", _) => *field = parse_quote!(client),
                ("body", Some(body)) if body.required => {
                    field.expr = parse_quote!(Err("`body` was not given".to_owned()));
                }
                ("body", _) => field.expr = parse_quote!(Ok(None)),
                _ => {
                    if let Expr::Call(call) = &field.expr
                        && call.func.to_token_stream().to_string() == "Err"
                    {
                        let message = format!("`{name}` was not given");
                        field.expr = parse_quote!(Err(#message.to_owned()));
                    }
                }
            }
        }
    }
    Body(operation).visit_block_mut(&mut function.block);
}

/// `body` takes the type itself; what its conversion said is not repeated, since it may quote the value.
fn rewrite_body_setter(function: &mut ImplItemFn, operation: &Operation) {
    function.attrs = docs::attributes("Sets the body.");
    let required = operation.body.as_ref().is_some_and(|it| it.required);
    let some = (!required).then(|| quote!(.map(Some)));
    function.block = parse_quote!({
        self.body = value.try_into()#some.map_err(|_| "`body` cannot be converted".to_owned());
        self
    });
    for parameter in &mut function.sig.generics.params {
        if let GenericParam::Type(parameter) = parameter {
            parameter.bounds.clear();
        }
    }
    if let Some(clause) = &mut function.sig.generics.where_clause {
        clause.predicates = clause.predicates.iter().take(1).cloned().collect();
    }
}

fn rewrite_setter(function: &mut ImplItemFn) {
    let name = function.sig.ident.to_string();
    function.attrs = docs::attributes(&format!("Sets `{name}`."));
    struct Message(String);
    impl VisitMut for Message {
        fn visit_expr_method_call_mut(&mut self, call: &mut ExprMethodCall) {
            visit_mut::visit_expr_method_call_mut(self, call);
            if call.method == "map_err" {
                let message = &self.0;
                call.args = parse_quote!(|_| #message.to_owned());
            }
        }
    }
    Message(format!("`{name}` cannot be converted")).visit_block_mut(&mut function.block);
}

/// Keeps how the generator builds the URL, the query and the body; takes over from there.
fn rewrite_send(function: &mut ImplItemFn, operation: &Operation) -> Result<()> {
    let answer = answer_type(&function.sig.output).context("`send` answers no `ResponseValue`")?;
    function.attrs = docs::attributes(&format!(
        "Sends `{} {}`.\n\n# Errors\n\nAs [`ErrorKind`](crate::ErrorKind) says; see [`Error`].",
        operation.method, operation.path
    ));
    function.sig.output = parse_quote!(-> Result<Reply<#answer>, Error>);
    let table = format_ident!("{}", names::constant(&operation.id));
    let receive = if answer.to_token_stream().to_string() == "()" {
        quote!(reply::receive_nothing)
    } else {
        quote!(reply::receive)
    };
    let mut kept = Block { brace_token: function.block.brace_token, stmts: Vec::new() };
    for statement in &function.block.stmts {
        let text = statement.to_token_stream().to_string();
        if text.starts_with("let mut header_map") || text.starts_with("header_map") {
            continue;
        }
        if text.starts_with("let info") {
            break;
        }
        kept.stmts.push(statement.clone());
    }
    SendBody { operation }.visit_block_mut(&mut kept);
    if !kept.stmts.iter().any(|it| it.to_token_stream().to_string().starts_with("let request")) {
        bail!("`send` builds no request in the form this pass knows; has the generator changed?");
    }
    kept.stmts.push(Stmt::Expr(parse_quote!(#receive(client, &table::#table, request).await), None));
    function.block = kept;
    Ok(())
}

/// `Result<ResponseValue<T>, _>` gives `T`.
fn answer_type(output: &ReturnType) -> Option<Type> {
    let ReturnType::Type(_, ty) = output else { return None };
    peel(&peel(ty, "Result")?, "ResponseValue")
}

struct SendBody<'a> {
    operation: &'a Operation,
}

impl VisitMut for SendBody<'_> {
    fn visit_stmt_mut(&mut self, statement: &mut Stmt) {
        visit_mut::visit_stmt_mut(self, statement);
        let Stmt::Local(local) = statement else { return };
        if local.pat.to_token_stream().to_string() == "mut request" {
            local.pat = parse_quote!(request);
            local.attrs.clear();
        }
        if local.pat.to_token_stream().to_string() == "body" {
            *statement = parse_quote!(let body = body.map_err(Error::invalid_request)?;);
        }
    }

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        visit_mut::visit_expr_mut(self, expression);
        match expression {
            // `.headers(header_map)` carried the version header, which nobody documents; what is accepted the client says.
            Expr::MethodCall(call) if call.method == "headers" || call.method == "header" => {
                *expression = (*call.receiver).clone();
            }
            Expr::MethodCall(call)
                if call.method == "json" && self.operation.body.as_ref().is_some_and(|it| !it.required) =>
            {
                call.method = format_ident!("optional_json");
            }
            Expr::MethodCall(call) if call.method == "map_err" => call.args = parse_quote!(Error::invalid_request),
            Expr::Try(attempt) if matches!(&*attempt.expr, Expr::MethodCall(call) if call.method == "build") => {
                let build = &attempt.expr;
                *expression = parse_quote!(#build.map_err(Error::unbuildable)?);
            }
            _ => {}
        }
    }

    fn visit_macro_mut(&mut self, call: &mut syn::Macro) {
        if !call.path.is_ident("format") {
            return;
        }
        // `encode_path(&key.to_string())` becomes `path::parameter("key", &key)?`, which refuses what would change the path.
        let Ok(arguments) = call.parse_body_with(syn::punctuated::Punctuated::<Expr, syn::Token![,]>::parse_terminated)
        else {
            return;
        };
        let arguments = arguments.into_iter().map(|argument| match &argument {
            Expr::Call(encode) if encode.func.to_token_stream().to_string() == "encode_path" => {
                let name = self.parameter_in(&encode.args.to_token_stream().to_string());
                let (ident, text) = (format_ident!("{name}"), name);
                parse_quote!(path::parameter(#text, &#ident)?)
            }
            _ => argument,
        });
        let arguments: Vec<Expr> = arguments.collect();
        call.tokens = quote!(#(#arguments),*);
    }
}

impl SendBody<'_> {
    /// The path parameter that a piece of generated code names.
    fn parameter_in(&self, code: &str) -> String {
        let words: Vec<&str> = code.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
        let known = self.operation.arguments.iter().filter(|it| it.in_path).map(|it| it.name.clone());
        known.into_iter().find(|it| words.contains(&it.as_str())).unwrap_or_default()
    }
}
