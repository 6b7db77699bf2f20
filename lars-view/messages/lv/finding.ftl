# Secinājumi: ko saka skaitļi, atvērtās atbildes un agrāki darbi un ko par to domā fokusgrupas.
audit-act-changed-finding = mainīts secinājums
audit-act-judged-finding = reģistrēts fokusgrupas atzinums par secinājumu
audit-act-made-finding = izveidots secinājums
finding-against = Cik cilvēku nepiekrita
finding-agenda = Darba kārtība
finding-agenda-begin = Ievads un sanāksmes mērķis (10 minūtes)
finding-agenda-each = { $n ->
    [zero] Katrs no { $nText } secinājumiem: nolasīt, apskatīt skaitļus, pārrunāt jautājumus (20 minūtes katram)
    [one] Katrs no { $nText } secinājuma: nolasīt, apskatīt skaitļus, pārrunāt jautājumus (20 minūtes katram)
   *[other] Katrs no { $nText } secinājumiem: nolasīt, apskatīt skaitļus, pārrunāt jautājumus (20 minūtes katram)
}
finding-agenda-end = Kas notiks tālāk un kas to uzņemas (10 minūtes)
finding-agenda-verdict = Atzinums: apstiprināts, noraidīts vai izskaidrots, un kāpēc (5 minūtes katram)
finding-any = Nav norādīts
finding-ask-dormant = Vai šeit vajadzētu vairāk saskarsmes? Kāds būtu ieguvums?
finding-ask-known = Vai pazīstat to no sava darba? Miniet piemēru.
finding-ask-less = Kāpēc tas darbojas labāk, nekā gaidīts? Vai to varētu izmantot arī citi?
finding-ask-more = Kā tieši trūkst? Kas tika gaidīts un nenotika?
finding-ask-open = Atbildes atšķiras, vai arī to ir maz. Kā to varētu izskaidrot?
finding-ask-who = Kas to varētu mainīt, un kāds būtu pirmais solis?
finding-ask-why = Kas ir pamatā: cilvēki, nauda, noteikumi, ieradumi, attālums?
finding-ask-words = Vai tā ir arī šodien, un kam tieši?
finding-ask-works = Kāpēc tas darbojas? Ko nedrīkst zaudēt?
finding-clash-text = Jūsu teksts nav saglabāts. Šeit redzams, ko uzrakstījis kāds cits; jūsu teksts ir veidlapā zemāk. Saglabājot vēlreiz, tas aizstās citu rakstīto.
finding-clash-title = Pa to laiku šo secinājumu ir mainījis kāds cits
finding-day = Fokusgrupas diena
finding-disagreed = { $n ->
    [0] visi piekrita
    [zero] nepiekrita { $nText }
    [one] nepiekrita { $nText }
   *[other] nepiekrita { $nText }
}
finding-edit = Labot
finding-edit-title = Labot: { $name }
finding-fault-count = Ierakstiet veselu skaitli līdz 999 vai atstājiet tukšu.
finding-fault-future-day = Fokusgrupas diena vēl nav pienākusi.
finding-fault-missing = Šis ir jāaizpilda.
finding-fault-more-than-present = Nepiekritušo ir vairāk nekā klātesošo.
finding-fault-no-address = Norādiet tīmekļa adresi, kur tas publicēts.
finding-fault-no-day = Norādiet fokusgrupas dienu.
finding-fault-no-reason = Atzinumam ir vajadzīgs pamatojums.
finding-fault-too-long = Teksts ir pārāk garš.
finding-fault-unknown-code = Šādas grupas vai līmeņa pētījumā nav.
finding-from = Kurš to saka
finding-generated = Šis teikums ir izveidots no skaitļiem.
finding-hidden = Pārāk maz atbilžu: no slēptām attiecībām secinājumu izveidot nevar.
finding-judge = Reģistrēt atzinumu
finding-judge-again = Reģistrēt jaunu atzinumu
finding-judge-clash = Pa to laiku atzinumu ir reģistrējis kāds cits
finding-judge-clash-text = Jūsu atzinums nav saglabāts. Ja to nosūtīsiet vēlreiz, tas sekos iepriekšējam; spēkā ir pēdējais.
finding-judge-save = Reģistrēt atzinumu
finding-judge-title = Atzinums: { $name }
finding-judged = Atzinums ir reģistrēts.
finding-list-empty = Secinājumu vēl nav. Atveriet plaisu rezultātos un izvēlieties „Izveidot secinājumu” vai uzrakstiet to vārdiem.
finding-list-lead = Ko saka skaitļi, atvērtās atbildes un agrāki darbi un ko par to domā fokusgrupas.
finding-list-none = Šim filtram neatbilst neviens secinājums.
finding-list-title = Secinājumi
finding-made = Izcelsme
finding-made-done = Secinājums ir izveidots kā melnraksts. Teikumu un jautājumus var labot.
finding-make = Izveidot secinājumu
finding-minutes = Protokols
finding-minutes-hint = Redz tikai tie, kas veido secinājumus un sniedz atzinumus. Rakstiet amatus, nevis vārdus.
finding-minutes-none = Protokols nav rakstīts.
finding-minutes-pdf = Protokols (PDF)
finding-minutes-title = Protokols: { $head }
finding-new-title = Secinājums vārdiem
finding-noted-by = reģistrēja: { $role }
finding-numbers-hidden = Skaitļi netiek rādīti: pēc šodienas noteikumiem atbilžu ir pārāk maz.
finding-numbers-now = Tagad
finding-numbers-then = Publicēts { $date }
finding-numbers-when = Kad
finding-origin = Uz ko tas balstās
finding-origin-answers = Atvērtās atbildes
finding-origin-numbers = Attiecību skaitļi
finding-origin-past = Agrāks darbs reģionā
finding-origin-source = Publikācija
finding-outcome = Pie kā grupa nonāca
finding-people = { $n ->
    [zero] klāt { $nText } cilvēku
    [one] klāt { $nText } cilvēks
   *[other] klāt { $nText } cilvēki
}
finding-practices = Meklēt labo praksi citur
finding-present = Klātesošie pa grupām
finding-published = Publicēts vārdiem; skaitļi nav publicēti.
finding-questions = Jautājumi fokusgrupai
finding-questions-hint = Katrā rindā viens jautājums.
finding-reason = Pamatojums
finding-reason-hint = Vienā vai divos teikumos, visiem, kas lasa secinājumu.
finding-relation = Par kurām attiecībām tas ir
finding-released = Publicēts
finding-rests-on = Uz ko tas balstās
finding-run = Aprēķins
finding-save = Saglabāt
finding-save-new = Saglabāt kā melnrakstu
finding-saved = Secinājums ir saglabāts.
finding-sentence = Kas ir secināts
finding-sentence-dormant = { $relation }: maz gaida un maz notiek (gaidas { $expectation }, pieredze { $experience }; n { $nText })
finding-sentence-hint = Viens teikums šīs lapas valodā.
finding-sentence-less = { $relation }: par { $size } punktiem vairāk, nekā gaidīts (gaidas { $expectation }, pieredze { $experience }; plaisa { $gap }, 95 % intervāls { $interval }; n { $nText })
finding-sentence-more = { $relation }: par { $size } punktiem mazāk, nekā gaidīts (gaidas { $expectation }, pieredze { $experience }; plaisa { $gap }, 95 % intervāls { $interval }; n { $nText })
finding-sentence-open = { $relation }: no skaitļiem vēl nevar spriest (gaidas { $expectation }, pieredze { $experience }; plaisa { $gap }, 95 % intervāls { $interval }; n { $nText })
finding-sentence-works = { $relation }: gaidas piepildās (gaidas { $expectation }, pieredze { $experience }; plaisa { $gap }, 95 % intervāls { $interval }; n { $nText })
finding-sheet = Lapa fokusgrupai (PDF)
finding-sheet-notes = Piezīmes
finding-sheet-source = Publicēts { $date }; aprēķins { $run }.
finding-sheet-title = Apspriežamie secinājumi
finding-sheets = Lapas visiem secinājumiem bez atzinuma (PDF)
finding-source = Avots
finding-source-hint = Nosaukums, lappuse, tīmekļa adrese. Publikācijai adrese ir obligāta.
finding-source-open = atvērt
finding-status = Statuss
finding-status-confirmed = Apstiprināts
    .meaning = Grupa to atpazīst: tā ir.
finding-status-discussed = Apspriests
    .meaning = Grupa to pārrunāja un atzinumu nesniedza.
finding-status-draft = Melnraksts
finding-status-explained = Izskaidrots
    .meaning = Tam ir cits iemesls, nevis pašas attiecības.
finding-status-rejected = Noraidīts
    .meaning = Grupa saka, ka tā nav.
finding-title = { $number }. secinājums
finding-to = Par ko
finding-verdict = Atzinums
finding-verdict-earlier = Agrākie atzinumi
finding-verdict-none = Neviena fokusgrupa to vēl nav apspriedusi.
finding-version = { $version }. versija, { $when }: { $status }
finding-versions = Versijas
finding-whole-study = Viss pētījums
finding-write = Uzrakstīt secinājumu vārdiem
