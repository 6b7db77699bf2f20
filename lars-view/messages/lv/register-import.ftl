# Reģistra importēšana: datne, kolonnas un vārdi, priekšskatījums.
register-import-add = Importēt kā jaunu
register-import-after = Pēc importa
register-import-again = Atjaunināt priekšskatījumu
register-import-alike = { $n ->
    [zero] { $nText } iespējamu dublikātu
    [one] { $nText } iespējams dublikāts
   *[other] { $nText } iespējami dublikāti
}
register-import-alike-hint = Lūdzu, izlemiet par katru rindu. Rindas, kuras atstāsiet nemainītas, netiks importētas.
register-import-before = Tagad
register-import-case = Visu rindu gadījums
register-import-case-in-file = kā norādīts datnē
register-import-changed = { $n ->
    [zero] { $nText } mainītu
    [one] { $nText } mainīta
   *[other] { $nText } mainītas
}
register-import-changes = Izmaiņas reģistrā esošajās organizācijās
register-import-choose = Lūdzu, izvēlieties
register-import-columns = Datnes kolonnas
register-import-decision = Lēmums
register-import-drop = Atmest datni
register-import-dropped = Datne ir atmesta. Nekas netika importēts.
register-import-example = Pirmā vērtība
register-import-faults = Datni vēl nevar importēt
register-import-faults-hint = Zemāk izvēlieties, ko nozīmē vārdi un kolonnas, vai izlabojiet datni un augšupielādējiet to vēlreiz.
register-import-field = Reģistra lauks
register-import-from = No datnes “{ $file }”
register-import-gone = Nav augšupielādētas datnes, ko importēt. Lūdzu, augšupielādējiet to vēlreiz.
register-import-groups = { $n ->
    [zero] { $nText } grupu kartītes netiks importētas.
    [one] { $nText } grupas kartīte netiks importēta.
   *[other] { $nText } grupu kartītes netiks importētas.
}
register-import-header = Rinda ar virsrakstiem
register-import-heading = Virsraksts datnē
register-import-ignore = Netiek importēts
register-import-in-file = Datnē
register-import-kinds = CSV, XLSX, ODS, XLS vai vizītkartes (vCard). Virsraksti jebkurā no desmit valodām, jebkurā secībā.
register-import-known = { $n ->
    [zero] { $nText } bez izmaiņām
    [one] { $nText } bez izmaiņām
   *[other] { $nText } bez izmaiņām
}
register-import-lead = { $n ->
    [zero] { $file }: { $nText } rindu. Nekas vēl nav importēts.
    [one] { $file }: { $nText } rinda. Nekas vēl nav importēts.
   *[other] { $file }: { $nText } rindas. Nekas vēl nav importēts.
}
register-import-line = Rinda
register-import-look-again = Kolonnas vai vārdi ir mainīti. Lūdzu, pārbaudiet priekšskatījumu un tad importējiet.
register-import-means = Nozīme
register-import-new = { $n ->
    [zero] { $nText } jaunu
    [one] { $nText } jauna
   *[other] { $nText } jaunas
}
register-import-new-title = Jaunās organizācijas
register-import-other = Iespējams dublikāts
register-import-previewed = Priekšskatījums ir atjaunināts.
register-import-register-changed = Pa to laiku ir mainījusies datne vai reģistrs. Lūdzu, pārbaudiet priekšskatījumu un tad importējiet.
register-import-same = Tā pati organizācija: atjaunināt to
register-import-sheet = Reģistrs
register-import-skip = Neimportēt
register-import-template = Veidne (XLSX) ar izvēles sarakstiem
register-import-title = Importēt reģistrā
register-import-upload = Augšupielādēt un priekšskatīt
register-import-upload-lead = Augšupielādējiet sarakstu ar vienu rindu katrai organizācijai. Pirms importa redzēsiet, kas mainīsies.
register-import-wait = Augšupielādētā datne 30 minūtes tiek glabāta šifrēta un pēc tam tiek dzēsta.
register-import-waiting = Jūsu datne gaida: uz priekšskatījumu
register-import-why = Iemesls
register-import-word = Vārds datnē
register-import-word-empty = Atstāt tukšu
register-import-words = Datnes vārdi, kas šajā pētījumā nav zināmi
register-import-words-hint = Vienreiz izvēlieties, ko katrs vārds nozīmē. Pētījums to atcerēsies nākamajai datnei.
