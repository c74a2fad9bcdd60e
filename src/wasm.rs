//! The border to JavaScript: the only file that knows of it.
//!
//! An error reaches JavaScript as an `Error` whose `code` names its kind for the page, and whose `message`
//! says what was expected, what came, and what to do.

use js_sys::{Array, Error, Object, Reflect, Uint32Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::{Engine, Options};

/// The longest text that is read, in UTF-16 units: ten times the longest that the tests measure.
const TEXT_LIMIT: u32 = 20_000_000;

/// The engine as JavaScript sees it: `new Engine(lexiconBytes)`, then `read(text, options)`.
#[wasm_bindgen(js_name = Engine)]
pub struct JsEngine(Engine);

#[wasm_bindgen(js_class = Engine)]
impl JsEngine {
    /// Loads the engine from the decompressed bytes of the lexicon file.
    ///
    /// # Errors
    ///
    /// Throws an `Error` with the code `lexicon`.
    #[wasm_bindgen(constructor)]
    pub fn new(lexicon: &[u8]) -> Result<JsEngine, JsValue> {
        Engine::new(lexicon).map(Self).map_err(|error| thrown("lexicon", &error.to_string()))
    }

    /// Reads a pasted text and returns the report as a plain object; the `words` of its articles are a
    /// `Uint32Array`.
    ///
    /// # Errors
    ///
    /// Throws an `Error` with the code `options` or `tooLong`.
    pub fn read(&self, text: &js_sys::JsString, options: JsValue) -> Result<JsValue, JsValue> {
        if text.length() > TEXT_LIMIT {
            let message =
                format!("the text has {} UTF-16 units, expected at most {TEXT_LIMIT}", text.length());
            return Err(thrown("tooLong", &message));
        }
        let options = accepted(&options).map_err(|message| thrown("options", &message))?;
        let mut report = self.0.read(&String::from(text), &options);
        // A list of tens of thousands of numbers crosses the border as one typed array.
        let words: Vec<Vec<u32>> =
            report.articles.iter_mut().map(|article| std::mem::take(&mut article.words)).collect();
        let object = report
            .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
            .map_err(|error| thrown("report", &error.to_string()))?;
        let articles = Array::from(&Reflect::get(&object, &"articles".into())?);
        for (article, words) in articles.iter().zip(words) {
            Reflect::set(&article, &"words".into(), &Uint32Array::from(words.as_slice()))?;
        }
        Ok(object)
    }
}

/// The options, or what is wrong with them.
///
/// `serde_wasm_bindgen` looks only for the fields that it knows, so unknown ones are found by going back: what was
/// understood has every field, and what was given may have no other.
fn accepted(given: &JsValue) -> Result<Options, String> {
    let options: Options =
        serde_wasm_bindgen::from_value(given.clone()).map_err(|error| error.to_string())?;
    let understood = options
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .map_err(|error| error.to_string())?;
    match unknown_field(given, &understood) {
        Some(field) => Err(format!("the option {field} is not known")),
        None => options.checked().map_err(|error| error.to_string()),
    }
}

/// The path of the first field of one object that the other does not have.
fn unknown_field(given: &JsValue, understood: &JsValue) -> Option<String> {
    let (given, understood) = (Object::try_from(given)?, Object::try_from(understood)?);
    Object::keys(given).iter().find_map(|key| {
        let name = key.as_string()?;
        if !Reflect::has(understood, &key).unwrap_or(false) {
            return Some(name);
        }
        let (given, understood) = (Reflect::get(given, &key).ok()?, Reflect::get(understood, &key).ok()?);
        unknown_field(&given, &understood).map(|field| format!("{name}.{field}"))
    })
}

/// An `Error` to throw, with a `code` that the page has a sentence for.
fn thrown(code: &str, message: &str) -> JsValue {
    let error = Error::new(message);
    // Setting a property on a fresh object cannot fail.
    let _ = Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}
