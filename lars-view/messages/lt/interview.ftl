# Interviu: pildymas už respondentus.
audit-act-decided-copy = nuspręsta, kas lieka: interviu ar atsakymai
audit-act-entered-answers = užpildyta už respondentą
audit-act-kept-copy = interviu paliktas šalia atsakymų
audit-act-read-copy = skaitė interviu šalia atsakymų
audit-act-took-along = interviu atsisiųsti į įrenginį
interview-title = Interviu
interview-lead = Suinteresuotosios šalys, kurias turite apklausti. Tas, už kurį pildote, pirmiausia sutinka pirmajame puslapyje; įrašoma, kad pildėte jūs.
interview-none = Jums niekas nepriskirta. Priskiriama suinteresuotųjų šalių registre.
interview-begin = Pildyti
interview-anonymous = Šis tyrimas anonimiškas, todėl niekas negali pildyti už kitus.
