//! Networks of Pajek (`.net`) and of UCINET (`.dl`): plain text with a head.

use super::found::{Choice, Found, FoundNode, Way};

/// Words of a line; what stands in quotes is one word.
fn words(line: &str) -> Vec<String> {
    let (mut all, mut word, mut quote) = (Vec::new(), None::<String>, None);
    for character in line.chars() {
        match quote {
            Some(open) if character == open => quote = None,
            None if (character == '"' || character == '\'') && word.is_none() => {
                quote = Some(character);
                word = Some(String::new());
            }
            None if character.is_whitespace() => all.extend(word.take()),
            _ => word.get_or_insert_default().push(character),
        }
    }
    all.extend(word);
    all
}

/// What the lines of a Pajek file are.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Vertices,
    Ties(Way),
    Lists(Way),
    Matrix,
    Other,
}

/// Reads a Pajek network: vertices, arcs, edges, lists of them, a matrix. Coordinates and colours are passed over.
pub fn pajek(text: &str, choice: &Choice) -> Result<Found, String> {
    let mut found = Found::with_direction();
    let (mut part, mut row, mut relations) = (Part::Other, 0, std::collections::BTreeSet::new());
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        let at = |why: String| format!("line {number}: {why}");
        if line.is_empty() || line.starts_with('%') {
            continue;
        }
        if let Some(head) = line.strip_prefix('*') {
            let head = words(head);
            (part, row) = (part_of(head.first().map_or("", String::as_str)).map_err(at)?, 0);
            if part == Part::Vertices {
                if !found.nodes.is_empty() {
                    return Err(at("a second network begins; write each as a file of its own".to_owned()));
                }
                vertices(&head, &mut found).map_err(at)?;
            } else if let Some(relation) = head.get(1).filter(|word| word.starts_with(':')) {
                relations.insert(relation.clone());
            }
            continue;
        }
        let words = words(line);
        match part {
            Part::Vertices => vertex(&words, choice, &mut found).map_err(at)?,
            Part::Ties(way) => {
                let [from, to, rest @ ..] = &words[..] else {
                    return Err(at("must name two vertices".to_owned()));
                };
                let (from, to) = (pajek_end(from, &found).map_err(at)?, pajek_end(to, &found).map_err(at)?);
                found.tie(from, to, rest.first().map_or("1", String::as_str), way).map_err(at)?;
            }
            Part::Lists(way) => {
                let ends: Vec<usize> =
                    words.iter().map(|word| pajek_end(word, &found)).collect::<Result<_, _>>().map_err(at)?;
                for to in ends.iter().skip(1) {
                    found.tie(ends[0], *to, "1", way).map_err(at)?;
                }
            }
            Part::Matrix => {
                matrix_row(&words, row, 0, &mut found).map_err(at)?;
                row += 1;
            }
            Part::Other => {}
        }
    }
    if relations.len() > 1 {
        let all: Vec<String> = relations.into_iter().collect();
        return Err(format!("holds several relations ({}); write each as a file of its own", all.join(", ")));
    }
    if found.nodes.is_empty() { Err("has no *Vertices".to_owned()) } else { Ok(found) }
}

fn part_of(word: &str) -> Result<Part, String> {
    Ok(match word.to_ascii_lowercase().as_str() {
        "vertices" => Part::Vertices,
        "arcs" => Part::Ties(Way::Directed),
        "edges" => Part::Ties(Way::Undirected),
        "arcslist" => Part::Lists(Way::Directed),
        "edgeslist" => Part::Lists(Way::Undirected),
        "matrix" => Part::Matrix,
        "network" | "partition" | "vector" | "permutation" | "cluster" | "hierarchy" => Part::Other,
        other => {
            return Err(format!(
                "*{other} is not known; vertices, arcs, edges, lists of both and a matrix are read"
            ));
        }
    })
}

fn vertices(head: &[String], found: &mut Found) -> Result<(), String> {
    let count: usize =
        head.get(1).and_then(|word| word.parse().ok()).ok_or("must say how many vertices there are")?;
    if count > 1_000_000 {
        return Err("more than 1,000,000 vertices".to_owned());
    }
    if head.get(2).is_some_and(|word| word.parse::<usize>().is_ok()) {
        found.notes.push("a two-mode network: both kinds of vertices are nodes".to_owned());
    }
    (1..=count).try_for_each(|number| found.add(FoundNode { id: number.to_string(), ..FoundNode::default() }))
}

/// A vertex: number, name, and for some programs attributes as pairs of words.
fn vertex(words: &[String], choice: &Choice, found: &mut Found) -> Result<(), String> {
    let at = pajek_end(&words[0], found)?;
    if let Some(label) = words.get(1) {
        found.nodes[at].label.clone_from(label);
    }
    let wanted = choice.group.as_deref().unwrap_or("group");
    let pair = words.iter().skip(2).position(|word| word == wanted).and_then(|place| words.get(place + 3));
    found.nodes[at].group = pair.cloned();
    Ok(())
}

fn pajek_end(word: &str, found: &Found) -> Result<usize, String> {
    let number: Option<usize> = word.parse().ok();
    let place = number.and_then(|number| number.checked_sub(1)).filter(|place| *place < found.nodes.len());
    place.ok_or_else(|| format!("{word:?} is no vertex; they are numbered from 1 to {}", found.nodes.len()))
}

/// A row of a matrix from column `from` on: 0 is no tie.
fn matrix_row(words: &[String], row: usize, from: usize, found: &mut Found) -> Result<(), String> {
    if row >= found.nodes.len() || from + words.len() > found.nodes.len() {
        return Err(format!("the matrix is larger than {} × {0}", found.nodes.len()));
    }
    for (to, word) in (from..).zip(words) {
        if word.parse::<f64>() != Ok(0.0) {
            found.tie(row, to, word, Way::Directed)?;
        }
    }
    Ok(())
}

/// What the head of a DL file says.
#[derive(Default)]
struct Head {
    count: usize,
    format: String,
    embedded: bool,
    diagonal_absent: bool,
    labels: Vec<String>,
}

/// Reads a UCINET DL network: a full or half matrix, a list of ties or of neighbours; labels listed or embedded.
pub fn dl(text: &str) -> Result<Found, String> {
    let lower = text.to_ascii_lowercase();
    let data = lower.find("data:").ok_or("has no DATA:")?;
    let head = dl_head(&text[..data])?;
    let mut found = Found::with_direction();
    if !head.embedded {
        for at in 0..head.count {
            let label = head.labels.get(at).cloned().unwrap_or_default();
            found.add(FoundNode { id: (at + 1).to_string(), label, ..FoundNode::default() })?;
        }
    }
    let first = text[..data].lines().count().max(1);
    let lines: Vec<(usize, Vec<String>)> = (first..)
        .zip(text[data + 5..].lines())
        .map(|(number, line)| (number, words(&line.replace(',', " "))))
        .filter(|(_, words)| !words.is_empty())
        .collect();
    match head.format.as_str() {
        "" | "fullmatrix" | "fm" | "lowerhalf" | "lh" | "upperhalf" | "uh" => {
            dl_matrix(&head, &lines, &mut found)?;
        }
        "edgelist1" | "el1" | "nodelist1" | "nl1" => dl_list(&head, &lines, &mut found)?,
        other => {
            return Err(format!(
                "the format {other} is not read; FULLMATRIX, LOWERHALF, UPPERHALF, EDGELIST1 and NODELIST1 are"
            ));
        }
    }
    if found.nodes.len() < head.count {
        found.notes.push(format!("the head says {} nodes, {} are named", head.count, found.nodes.len()));
    }
    if found.nodes.len() > head.count {
        return Err(format!("{} nodes are named, not {} as the head says", found.nodes.len(), head.count));
    }
    Ok(found)
}

fn dl_head(text: &str) -> Result<Head, String> {
    let mut head = Head::default();
    let spaced = text.replace('=', " = ").replace(',', " ").replace(':', " : ");
    let words = words(&spaced.replace(['\r', '\n'], " "));
    let mut at = 1;
    while at < words.len() {
        let word = words[at].to_ascii_lowercase();
        let next = |step: usize| words.get(at + step).map_or("", String::as_str);
        let value = if next(1) == "=" { next(2) } else { "" };
        let number = || value.parse::<usize>().map_err(|_| format!("{word} = {value:?} is no number"));
        match word.as_str() {
            "n" => head.count = number()?,
            "nm" if number()? > 1 => {
                return Err("holds several matrices; write each as a file of its own".to_owned());
            }
            "nr" | "nc" => {
                return Err("has rows and columns of different kinds (NR, NC), which is not read".to_owned());
            }
            "format" => head.format = value.to_ascii_lowercase(),
            "diagonal" => {
                head.diagonal_absent =
                    words[at..].iter().take(3).any(|word| word.eq_ignore_ascii_case("absent"));
            }
            "labels" if next(1).eq_ignore_ascii_case("embedded") => head.embedded = true,
            "labels" => {
                let rest = words[at + 1..].iter().skip_while(|word| *word == ":");
                head.labels = rest
                    .take_while(|word| {
                        !matches!(word.to_ascii_lowercase().as_str(), "labels" | "row" | "column")
                    })
                    .cloned()
                    .collect();
                at += head.labels.len();
                head.embedded = words[at..].windows(2).any(|pair| {
                    pair[0].eq_ignore_ascii_case("labels") && pair[1].eq_ignore_ascii_case("embedded")
                });
                break;
            }
            _ => {}
        }
        at += if value.is_empty() { 1 } else { 3 };
    }
    match head.count {
        0 => Err("does not say how many nodes there are (N)".to_owned()),
        count if count > 1_000_000 => Err("more than 1,000,000 nodes".to_owned()),
        count if !head.labels.is_empty() && head.labels.len() != count => {
            Err(format!("{} labels for {count} nodes", head.labels.len()))
        }
        _ => Ok(head),
    }
}

/// A matrix, whose rows can run over several lines.
fn dl_matrix(head: &Head, lines: &[(usize, Vec<String>)], found: &mut Found) -> Result<(), String> {
    let mut lines: Vec<(usize, Vec<String>)> = lines.to_vec();
    let is_half = head.format.starts_with(['l', 'u']);
    if head.embedded {
        let (_, labels) = if lines.is_empty() { (0, Vec::new()) } else { lines.remove(0) };
        for label in &labels {
            found.place(label);
        }
        lines.iter_mut().filter(|(_, words)| !words.is_empty()).for_each(|(_, words)| {
            words.remove(0);
        });
    }
    let count = found.nodes.len();
    let absent = usize::from(head.diagonal_absent);
    let cells: Vec<(usize, String)> =
        lines.into_iter().flat_map(|(line, words)| words.into_iter().map(move |word| (line, word))).collect();
    let mut places = Vec::new();
    for row in 0..count {
        let columns = match head.format.as_str() {
            "lowerhalf" | "lh" => 0..(row + 1 - absent),
            "upperhalf" | "uh" => (row + absent)..count,
            _ => 0..count,
        };
        places.extend(
            columns.filter(|column| !(head.diagonal_absent && *column == row)).map(|column| (row, column)),
        );
    }
    if places.len() != cells.len() {
        return Err(format!("the matrix has {} cells, not {}", cells.len(), places.len()));
    }
    let way = if is_half { Way::Undirected } else { Way::Directed };
    for ((from, to), (line, cell)) in places.into_iter().zip(&cells) {
        if cell.parse::<f64>() != Ok(0.0) {
            found.tie(from, to, cell, way).map_err(|why| format!("line {line}: {why}"))?;
        }
    }
    Ok(())
}

fn dl_list(head: &Head, lines: &[(usize, Vec<String>)], found: &mut Found) -> Result<(), String> {
    let is_edges = head.format.starts_with('e');
    for (line, words) in lines {
        let at = |why: String| format!("line {line}: {why}");
        let ends = if is_edges { &words[..words.len().min(2)] } else { &words[..] };
        let mut places = Vec::new();
        for end in ends {
            let known = if head.embedded { Ok(found.place(end)) } else { pajek_end(end, found) };
            places.push(known.map_err(at)?);
        }
        if is_edges && places.len() < 2 {
            return Err(at("must name two nodes".to_owned()));
        }
        let weight = if is_edges { words.get(2).map_or("1", String::as_str) } else { "1" };
        for to in places.iter().skip(1) {
            found.tie(places[0], *to, weight, Way::Directed).map_err(at)?;
        }
    }
    Ok(())
}
