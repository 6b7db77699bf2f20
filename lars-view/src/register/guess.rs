//! What headings and words of spreadsheets mean, in the ten languages: as people write them, besides the names that pages use.
//!
//! A guess only fills in a form that a person sees.

use std::collections::HashMap;
use std::sync::LazyLock;

use lars_domain::map::likeness::plain_letters;
use lars_domain::map::stakeholder::COLUMNS;

use crate::words::{Language, Words};

/// Headings by the column that they mean. A column that stands earlier is preferred where a heading holds words of several.
const HEADINGS: [(&str, &str); 17] = [
    (
        "address",
        "e-mail, email, mail, e-mail address, email address, mail address, e-pasts, epasts, e-pasta adrese, el. paštas, el. pašto adresas, \
         e. paštas, elektroninis paštas, e-post, meil, e-posti aadress, meiliaadress, sähköposti, sähköpostiosoite, mejl, mejladress, \
         e-postadress, e-postadresse, epost, adres e-mail, poczta elektroniczna, e-mail-adresse, mailadresse, courriel, adresse e-mail, \
         adresse électronique, mél",
    ),
    (
        "phone",
        "phone, telephone, tel, tel., phone number, mobile, tālrunis, telefons, tālr., mobilais tālrunis, telefonas, telefono numeris, \
         mob. tel., telefon, telefoninumber, mobiil, puhelin, puhelinnumero, gsm, matkapuhelin, telefonnummer, mobil, mobilnummer, \
         numer telefonu, telefon kontaktowy, rufnummer, téléphone, tél., numéro de téléphone",
    ),
    (
        "contact",
        "contact, contact person, contact name, person, first name, surname, last name, representative, kontaktpersona, vārds uzvārds, vārds, \
         uzvārds, vārds un uzvārds, pārstāvis, kontaktinis asmuo, vardas pavardė, vardas, pavardė, atstovas, kontaktisik, kontakt, eesnimi, \
         perekonnanimi, esindaja, yhteyshenkilö, etunimi, sukunimi, edustaja, kontaktperson, förnamn, efternamn, fornavn, etternavn, \
         osoba kontaktowa, osoba do kontaktu, imię, nazwisko, imię i nazwisko, ansprechpartner, ansprechpartnerin, ansprechperson, \
         kontaktperson, vorname, nachname, personne de contact, interlocuteur, prénom, nom de famille",
    ),
    (
        "postal",
        "postal address, street address, street, city, town, postcode, post code, zip, zip code, postal code, adrese, pasta adrese, juridiskā adrese, \
         iela, pilsēta, pasta indekss, adresas, pašto adresas, gatvė, miestas, pašto kodas, aadress, postiaadress, tänav, linn, sihtnumber, \
         osoite, postiosoite, katuosoite, katu, kaupunki, postinumero, adress, postadress, gatuadress, gata, ort, postnummer, stad, adresse, \
         postadresse, gate, poststed, by, adres, adres pocztowy, ulica, miasto, miejscowość, kod pocztowy, anschrift, postanschrift, straße, \
         stadt, plz, postleitzahl, adresse postale, rue, ville, code postal",
    ),
    (
        "language",
        "language, lang, valoda, saziņas valoda, kalba, keel, suhtluskeel, kieli, asiointikieli, språk, język, sprache, langue",
    ),
    (
        "justification",
        "justification, reason, why, why included, pamatojums, kāpēc, iekļaušanas pamatojums, pagrindimas, kodėl, priežastis, põhjendus, miks, \
         perustelu, miksi, motivering, skäl, begrunnelse, hvorfor, uzasadnienie, powód, begründung, grund, justificatif, motif, raison",
    ),
    (
        "helix",
        "group, helix, sector, stakeholder group, stakeholder type, type, category, organisation type, type of organisation, grupa, sektors, \
         organizācijas veids, organizācijas tips, kategorija, tips, grupė, sektorius, organizacijos tipas, tipas, rühm, sektor, tüüp, \
         organisatsiooni liik, kategooria, ryhmä, sektori, tyyppi, organisaatiotyyppi, grupp, kategori, typ, organisationstyp, gruppe, \
         organisasjonstype, grupa interesariuszy, kategoria, typ organizacji, rodzaj organizacji, kategorie, organisationsart, groupe, secteur, \
         type d'organisation, catégorie, type de structure",
    ),
    (
        "kind",
        "kind, kind of organisation, subtype, veids, apakštips, rūšis, liik, laji, alatyyppi, slag, undertyp, undertype, rodzaj, podtyp, art, \
         untertyp, genre, sous-type",
    ),
    (
        "case",
        "case, region, county, area, gadījums, reģions, novads, plānošanas reģions, atvejis, regionas, apskritis, savivaldybė, juhtum, piirkond, \
         maakond, tapaus, alue, maakunta, fall, län, landskap, tilfelle, fylke, przypadek, województwo, powiat, bundesland, landkreis, cas, \
         région, département",
    ),
    (
        "level",
        "level, līmenis, lygmuo, lygis, tase, tasand, taso, nivå, poziom, szczebel, ebene, niveau, échelon",
    ),
    (
        "area",
        "field, field of intervention, domain, industry, joma, nozare, darbības joma, sritis, veiklos sritis, valdkond, tegevusala, toimiala, ala, \
         bransch, område, bransje, obszar, branża, dziedzina, bereich, branche, handlungsfeld, domaine, domaine d'intervention",
    ),
    (
        "consent",
        "consent, consent to be contacted, gdpr, piekrišana, sutikimas, nõusolek, suostumus, samtycke, samtykke, zgoda, rodo, einwilligung, \
         zustimmung, consentement",
    ),
    (
        "power",
        "power, influence, ietekme, galia, įtaka, mõju, vaikutusvalta, inflytande, makt, innflytelse, wpływ, einfluss, macht, pouvoir, influence",
    ),
    (
        "legitimacy",
        "legitimacy, leģitimitāte, teisėtumas, legitimiteet, legitimiteetti, oikeutus, legitimitet, legitymacja, legitimität, légitimité",
    ),
    (
        "urgency",
        "urgency, steidzamība, skubumas, kiireloomulisus, kiireellisyys, angelägenhet, brådska, hast, pilność, dringlichkeit, urgence",
    ),
    (
        "note",
        "note, notes, comment, comments, remarks, piezīme, piezīmes, komentārs, pastaba, pastabos, komentaras, märkus, märkused, kommentaar, \
         huomautus, huomautukset, kommentti, lisätiedot, anteckning, anmärkning, kommentar, merknad, merknader, uwaga, uwagi, komentarz, bemerkung, \
         bemerkungen, anmerkung, anmerkungen, notiz, remarque, remarques, commentaire",
    ),
    (
        "organisation",
        "organisation, organization, name, company, company name, organisation name, name of organisation, institution, organizācija, nosaukums, \
         organizācijas nosaukums, uzņēmums, uzņēmuma nosaukums, iestāde, organizacija, organizacijos pavadinimas, pavadinimas, įmonė, \
         įstaiga, organisatsioon, nimi, asutus, ettevõte, organisatsiooni nimi, organisaatio, organisaation nimi, yritys, yrityksen nimi, \
         organisationsnamn, namn, företag, organisasjon, organisasjonsnavn, navn, bedrift, virksomhet, organizacja, nazwa, nazwa organizacji, \
         nazwa firmy, firma, instytucja, podmiot, organisationsname, einrichtung, name der organisation, unternehmen, nom, \
         nom de l'organisation, structure, organisme, entreprise, raison sociale, dénomination",
    ),
];

/// Words for the standard groups.
const GROUPS: [(&str, &str); 5] = [
    (
        "company",
        "company, companies, business, enterprise, firm, industry, sme, private sector, uzņēmums, uzņēmumi, komersants, mvu, privātais sektors, \
         įmonė, įmonės, verslas, privatus sektorius, ettevõte, ettevõtted, äriühing, erasektor, yritys, yritykset, pk-yritys, yksityinen sektori, \
         företag, näringsliv, privat sektor, bedrift, bedrifter, næringsliv, virksomhet, foretak, przedsiębiorstwo, przedsiębiorstwa, \
         przedsiębiorca, firma, biznes, mśp, sektor prywatny, unternehmen, firma, betrieb, wirtschaft, kmu, entreprise, entreprises, société, \
         pme, secteur privé",
    ),
    (
        "research",
        "research, university, universities, academia, science, research institute, higher education, education, pētniecība, zinātne, universitāte, \
         augstskola, pētniecības institūcija, pētniecības institūcijas, zinātniskā institūcija, izglītība, mokslas, universitetas, mokslo \
         institucija, tyrimai, aukštoji mokykla, teadus, ülikool, teadusasutus, kõrgkool, akadeemia, tutkimus, yliopisto, korkeakoulu, \
         ammattikorkeakoulu, tutkimuslaitos, forskning, universitet, högskola, forskningsinstitut, akademi, høyskole, forskningsinstitutt, \
         akademia, nauka, uczelnia, uniwersytet, jednostka naukowa, instytut badawczy, forschung, universität, hochschule, wissenschaft, \
         forschungseinrichtung, recherche, université, établissement de recherche, enseignement supérieur",
    ),
    (
        "public-body",
        "public body, public, public sector, government, authority, municipality, public authority, administration, valsts iestāde, valsts pārvalde, \
         pašvaldība, publiskais sektors, iestāde, valsts institūcija, pašvaldības iestāde, viešasis sektorius, savivaldybė, valstybės institucija, \
         valdžia, viešoji įstaiga, avalik sektor, omavalitsus, kohalik omavalitsus, riigiasutus, julkinen sektori, kunta, viranomainen, julkinen, \
         kaupunki, maakuntaliitto, offentlig sektor, kommun, myndighet, offentlig, region, kommune, fylkeskommune, sektor publiczny, samorząd, \
         gmina, urząd, administracja publiczna, administracja, öffentliche stelle, öffentlicher sektor, verwaltung, behörde, kommune, gemeinde, \
         öffentliche verwaltung, organisme public, secteur public, collectivité, administration publique, commune, autorité publique",
    ),
    (
        "civil-society",
        "civil society, ngo, association, non-governmental organisation, non-profit, community, pilsoniskā sabiedrība, nvo, biedrība, nodibinājums, \
         nevalstiskā organizācija, biedrības, pilietinė visuomenė, nevyriausybinė organizacija, asociacija, kodanikuühiskond, \
         mtü, vabaühendus, mittetulundusühing, kansalaisyhteiskunta, järjestö, yhdistys, kansalaisjärjestö, civilsamhälle, förening, \
         ideell organisation, sivilsamfunn, forening, frivillig organisasjon, społeczeństwo obywatelskie, stowarzyszenie, fundacja, organizacja \
         pozarządowa, zivilgesellschaft, verein, nichtregierungsorganisation, nro, verband, société civile, association, ong",
    ),
    (
        "environment",
        "environment, environmental organisation, vide, vides organizācija, aplinka, aplinkosaugos organizacija, keskkond, keskkonnaorganisatsioon, \
         ympäristö, ympäristöjärjestö, miljö, miljöorganisation, miljø, miljøorganisasjon, środowisko, organizacja ekologiczna, umwelt, \
         umweltorganisation, umweltverband, environnement, organisation environnementale",
    ),
];

/// The ten languages by the names that they have in each of them.
const LANGUAGES: [(&str, &str); 10] = [
    (
        "en",
        "english, angļu, anglų, inglise, englanti, engelska, engelsk, angielski, englisch, anglais, eng, gb, uk",
    ),
    (
        "lv",
        "latvian, latviešu, latvių, läti, latvia, lettiska, latvisk, lettisk, łotewski, lettisch, letton, lav",
    ),
    (
        "lt",
        "lithuanian, lietuviešu, lietuvių, leedu, liettua, litauiska, litauisk, litewski, litauisch, lituanien, lit",
    ),
    ("et", "estonian, igauņu, estų, eesti, viro, estniska, estisk, estoński, estnisch, estonien, est, ee"),
    ("fi", "finnish, somu, suomių, soome, suomi, finska, finsk, fiński, finnisch, finnois, fin"),
    (
        "sv",
        "swedish, zviedru, švedų, rootsi, ruotsi, svenska, svensk, szwedzki, schwedisch, suédois, swe, se",
    ),
    (
        "nb",
        "norwegian, norvēģu, norvegų, norra, norja, norska, norsk, bokmål, norweski, norwegisch, norvégien, no, nor, nob",
    ),
    ("pl", "polish, poļu, lenkų, poola, puola, polska, polsk, polski, polnisch, polonais, pol"),
    ("de", "german, vācu, vokiečių, saksa, tyska, tysk, niemiecki, deutsch, allemand, ger, deu"),
    (
        "fr",
        "french, franču, prancūzų, prantsuse, ranska, franska, fransk, francuski, französisch, français, fra, fre",
    ),
];

/// What "language" is called, where it stands behind the name of one.
const WORD_LANGUAGE: [&str; 10] =
    ["valoda", "kalba", "keel", "kieli", "sprak", "jezyk", "sprache", "language", "bokmal", "langue"];

/// A text as words in plain letters: no accents, capitals, punctuation.
pub fn plain_words(text: &str) -> String {
    let plain = plain_letters(text);
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

static MEANINGS: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let mut all = HashMap::new();
    for (column, words) in HEADINGS {
        for word in words.split(',') {
            all.entry(plain_words(word)).or_insert(column);
        }
    }
    // The names that pages and our own files use are certain.
    for column in COLUMNS {
        all.insert(column.to_owned(), column);
        for language in Language::ALL {
            all.insert(plain_words(&Words::new(language).say(&format!("register-column-{column}"))), column);
        }
    }
    all
});

/// The column that a heading in plain words means.
pub fn meaning(heading: &str) -> Option<&'static str> {
    if let Some(column) = MEANINGS.get(heading) {
        return Some(column);
    }
    // "Kontaktpersonas e-pasts": a heading that holds words of one. The longest text is no heading.
    if heading.split(' ').count() > 6 {
        return None;
    }
    let padded = format!(" {heading} ");
    let holds = |words: &str| {
        words.split(',').map(plain_words).any(|word| word.len() > 3 && padded.contains(&format!(" {word} ")))
    };
    HEADINGS.iter().find(|(_, words)| holds(words)).map(|(column, _)| *column)
}

/// The codes of a study by the words that mean them, for each coded column.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary(HashMap<&'static str, HashMap<String, String>>);

impl Vocabulary {
    /// Adds a code with its names. A name that means another code already stays with that.
    pub fn add<'n>(&mut self, field: &'static str, code: &str, names: impl Iterator<Item = &'n str>) {
        let known = self.0.entry(field).or_default();
        known.insert(plain_words(code), code.to_owned());
        for name in names.map(plain_words).filter(|name| !name.is_empty()) {
            known.entry(name).or_insert_with(|| code.to_owned());
        }
    }

    /// Adds what people write for the standard groups and for languages, as far as the study has them.
    pub fn add_usual(&mut self) {
        let usual = GROUPS.map(|(code, words)| ("helix", code, words)).into_iter();
        for (field, code, words) in usual.chain(LANGUAGES.map(|(code, words)| ("language", code, words))) {
            if self.code(field, &plain_words(code)) == Some(code) {
                self.add(field, code, words.split(','));
            }
        }
    }

    /// The code that plain words mean.
    pub fn code(&self, field: &str, plain: &str) -> Option<&str> {
        let known = self.0.get(field)?;
        let find = |plain: &str| known.get(plain).map(String::as_str);
        let found = find(plain);
        if found.is_some() || field != "language" {
            return found;
        }
        // "latviešu valoda", "lv-LV".
        let (first, last) = plain.split_once(' ')?;
        (WORD_LANGUAGE.contains(&last) || last.len() == 2).then(|| find(first)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_ten_languages_are_known() {
        for (heading, column) in [
            ("Uzņēmuma nosaukums", "organisation"),
            ("Organizacijos pavadinimas", "organisation"),
            ("Kontaktpersonas e-pasts", "address"),
            ("E-Mail-Adresse*", "address"),
            ("Sähköposti", "address"),
            ("El. paštas", "address"),
            ("Téléphone (bureau)", "phone"),
            ("Imię i nazwisko", "contact"),
            ("Rühm", "helix"),
            ("Postnummer", "postal"),
            ("Begrunnelse", "justification"),
        ] {
            assert_eq!(meaning(&plain_words(heading)), Some(column), "{heading}");
        }
        assert_eq!(meaning(&plain_words("Nr. p. k.")), None);
        assert_eq!(meaning(&plain_words("Apgrozījums, EUR")), None);
    }

    #[test]
    fn words_for_groups_and_languages_are_known_where_the_study_has_them() {
        let mut vocabulary = Vocabulary::default();
        vocabulary.add("helix", "company", ["Firms of the region"].into_iter());
        vocabulary.add("language", "lv", std::iter::empty());
        vocabulary.add_usual();
        for word in ["Uzņēmums", "UNTERNEHMEN", "ettevõte", "company", "firms of the Region"] {
            assert_eq!(vocabulary.code("helix", &plain_words(word)), Some("company"), "{word}");
        }
        assert_eq!(vocabulary.code("helix", "universitate"), None, "the study has no such group");
        for word in ["latviešu valoda", "lv-LV", "Lettisch"] {
            assert_eq!(vocabulary.code("language", &plain_words(word)), Some("lv"), "{word}");
        }
    }
}
