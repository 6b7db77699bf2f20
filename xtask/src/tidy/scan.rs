//! Reads Rust source well enough to tell code, comments and string literals apart. Not a parser.

/// A source file, line by line.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Scanned {
    /// The code of each line, with comments and the contents of literals blanked out.
    pub code: Vec<String>,
    /// String literals with the line they begin on.
    pub literals: Vec<(usize, String)>,
    /// Whether each line belongs to a `#[cfg(test)]` module.
    pub in_tests: Vec<bool>,
    /// Whether each line is part of an attribute that begins a line: what it says is for the compiler, or for us.
    pub in_attribute: Vec<bool>,
}

/// What stands at a place of the source.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Code,
    LineComment,
    BlockComment(usize),
    Text,
    RawText(usize),
}

impl Scanned {
    /// Scans a file.
    pub fn new(source: &str) -> Self {
        let chars: Vec<char> = source.chars().collect();
        let mut scanned = Self { code: vec![String::new()], ..Self::default() };
        let mut state = State::Code;
        let mut literal = String::new();
        let mut place = 0;
        while place < chars.len() {
            let at = |offset: usize| chars.get(place + offset).copied().unwrap_or('\0');
            let c = at(0);
            if c == '\n' {
                if state == State::LineComment {
                    state = State::Code;
                }
                scanned.code.push(String::new());
            }
            let mut step = 1;
            match state {
                State::Code => (state, step) = scanned.code_at(&chars, place, &mut literal),
                State::BlockComment(depth) if c == '*' && at(1) == '/' => {
                    state = if depth == 1 { State::Code } else { State::BlockComment(depth - 1) };
                    step = 2;
                }
                State::BlockComment(depth) if c == '/' && at(1) == '*' => {
                    state = State::BlockComment(depth + 1);
                    step = 2;
                }
                State::LineComment | State::BlockComment(_) => {}
                State::Text if c == '\\' => {
                    // A line break after it is taken as a line break, so that lines stay counted.
                    literal.push(c);
                    step = if at(1) == '\n' { 1 } else { 2 };
                    literal.extend((step == 2).then(|| at(1)));
                }
                State::Text if c == '"' => {
                    scanned.end_literal(&mut literal);
                    state = State::Code;
                }
                State::RawText(hashes) if c == '"' && (1..=hashes).all(|offset| at(offset) == '#') => {
                    scanned.end_literal(&mut literal);
                    state = State::Code;
                    step = 1 + hashes;
                }
                State::Text | State::RawText(_) => literal.push(c),
            }
            place += step;
        }
        scanned.mark_tests();
        scanned.mark_attributes();
        scanned
    }

    /// One step through code: the state it leads to and how many characters it takes.
    fn code_at(&mut self, chars: &[char], place: usize, literal: &mut String) -> (State, usize) {
        let at = |offset: usize| chars.get(place + offset).copied().unwrap_or('\0');
        let before = place.checked_sub(1).map_or(' ', |before| chars[before]);
        let c = at(0);
        if c == '/' && at(1) == '/' {
            return (State::LineComment, 2);
        }
        if c == '/' && at(1) == '*' {
            return (State::BlockComment(1), 2);
        }
        if c == '"' {
            literal.clear();
            return (State::Text, 1);
        }
        if c == 'r' && !before.is_alphanumeric() && before != '_' {
            let hashes = (1..=64).take_while(|&offset| at(offset) == '#').count();
            if at(1 + hashes) == '"' {
                literal.clear();
                return (State::RawText(hashes), 2 + hashes);
            }
        }
        if c == '\'' {
            // A character, not a lifetime: 'x', '\n', '\u{1f}'.
            let end = if at(1) == '\\' { (3..12).find(|&offset| at(offset) == '\'') } else { Some(2) };
            if let Some(end) = end.filter(|&end| at(end) == '\'') {
                return (State::Code, end + 1);
            }
        }
        if c != '\n' {
            self.push(c);
        }
        (State::Code, 1)
    }

    fn push(&mut self, c: char) {
        if let Some(line) = self.code.last_mut() {
            line.push(c);
        }
    }

    fn end_literal(&mut self, literal: &mut String) {
        // The literal began where its first line break has not been counted yet.
        let breaks = literal.matches('\n').count();
        let line = self.code.len().saturating_sub(breaks);
        self.literals.push((line, std::mem::take(literal)));
        self.push('"');
        self.push('"');
    }

    fn mark_tests(&mut self) {
        let mut depth = 0_usize;
        let mut inside: Option<usize> = None;
        let mut waiting = false;
        for line in &self.code {
            waiting |= line.contains("#[cfg(test)]");
            self.in_tests.push(inside.is_some() || waiting);
            for c in line.chars() {
                if c == '{' {
                    depth += 1;
                    if waiting && inside.is_none() {
                        inside = Some(depth);
                        waiting = false;
                    }
                } else if c == '}' {
                    if inside == Some(depth) {
                        inside = None;
                    }
                    depth = depth.saturating_sub(1);
                } else if c == ';' && inside.is_none() {
                    // `mod tests;` or a `use` for tests: the attribute ends with it.
                    waiting = false;
                }
            }
        }
    }

    fn mark_attributes(&mut self) {
        let mut open = 0_usize;
        for line in &self.code {
            let is_inside = open > 0 || line.trim_start().starts_with("#[");
            self.in_attribute.push(is_inside);
            if is_inside {
                open = (open + line.matches('[').count()).saturating_sub(line.matches(']').count());
            }
        }
    }

    /// Lines of code outside tests: not blank, not comment.
    pub fn code_lines(&self) -> usize {
        self.code.iter().zip(&self.in_tests).filter(|(line, test)| !**test && !line.trim().is_empty()).count()
    }

    /// Every function with a body: name, first line, lines of code.
    pub fn functions(&self) -> Vec<(String, usize, usize)> {
        let mut found = Vec::new();
        let mut open: Vec<(String, usize, usize, usize)> = Vec::new();
        let (mut depth, mut parts) = (0_usize, 0_usize);
        let mut named: Option<(String, usize)> = None;
        for (place, line) in self.code.iter().enumerate() {
            if let Some(name) = function_name(line) {
                named = Some((name, place + 1));
                parts = 0;
            }
            for c in line.chars() {
                match c {
                    '(' | '[' => parts += 1,
                    ')' | ']' => parts = parts.saturating_sub(1),
                    '{' => {
                        depth += 1;
                        if let Some((name, first)) = named.take() {
                            open.push((name, first, depth, 0));
                        }
                    }
                    '}' => {
                        if open.last().is_some_and(|(_, _, at, _)| *at == depth)
                            && let Some((name, first, _, _)) = open.pop()
                        {
                            let lines = &self.code[first - 1..=place];
                            found.push((
                                name,
                                first,
                                lines.iter().filter(|line| !line.trim().is_empty()).count(),
                            ));
                        }
                        depth = depth.saturating_sub(1);
                    }
                    // A function without a body; the `;` of an array's type stands inside brackets.
                    ';' if parts == 0 => named = None,
                    _ => {}
                }
            }
        }
        found
    }
}

fn function_name(line: &str) -> Option<String> {
    let place = line.find("fn ")?;
    let before = line[..place].trim();
    let is_prefix = |word: &str| {
        matches!(word, "pub" | "async" | "const" | "unsafe" | "default") || word.starts_with("pub(")
    };
    if !before.split(' ').all(|word| word.is_empty() || is_prefix(word)) {
        return None;
    }
    let name: String = line[place + 3..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_literals_are_not_code() {
        let source = "let a = \"{ // no\"; // yes {\nlet b = '{'; /* { */ let c = r#\"a \" b\"#;\n";
        let scanned = Scanned::new(source);
        assert_eq!(scanned.code.join("\n").matches('{').count(), 0);
        let literals: Vec<&str> = scanned.literals.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(literals, ["{ // no", "a \" b"]);
    }

    #[test]
    fn functions_are_measured_in_lines_of_code() {
        let source = "fn one() {\n    // why\n\n    two();\n}\nfn two<'a>(x: &'a str) -> char { 'x' }\n";
        assert_eq!(Scanned::new(source).functions(), [("one".to_owned(), 1, 3), ("two".to_owned(), 6, 1)]);
    }

    #[test]
    fn a_type_with_a_semicolon_does_not_hide_a_function() {
        let source = "pub(crate) fn one(\n    x: [u8; 4],\n) {\n}\nfn two();\nfn three() {}\n";
        assert_eq!(Scanned::new(source).functions(), [("one".to_owned(), 1, 4), ("three".to_owned(), 6, 1)]);
    }

    #[test]
    fn a_literal_over_lines_begins_where_it_begins() {
        let source = "let a = \"one \\\n    two\";\nlet b = \"x\";\n";
        let lines: Vec<usize> = Scanned::new(source).literals.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 3]);
    }

    #[test]
    fn attributes_are_told_apart() {
        let source = "#[a(\n    b = \"[c; 6]\"\n)]\nfn d() {\n    #[e(f = \"g\")]\n    let h = i[0];\n}\n";
        let expected = [true, true, true, false, true, false, false, false];
        assert_eq!(Scanned::new(source).in_attribute, expected);
    }

    #[test]
    fn tests_are_told_apart() {
        let declared = "#[cfg(test)]\nmod tests;\nfn a() {\n    b();\n}\n";
        assert_eq!(Scanned::new(declared).code_lines(), 3);
        let source = "fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() {}\n}\nfn c() {}\n";
        assert_eq!(Scanned::new(source).code_lines(), 2);
    }
}
