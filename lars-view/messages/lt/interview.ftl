# Interviu: pildymas už respondentus.
audit-act-decided-copy = nusprendė tarp interviu ir atsakymų
audit-act-entered-answers = užpildė už respondentą
audit-act-kept-copy = paliko interviu šalia atsakymų
audit-act-read-copy = skaitė interviu šalia atsakymų
audit-act-took-along = pasiėmė interviu į įrenginį
interview-title = Interviu
interview-lead = Suinteresuotosios šalys, kurias turite apklausti. Tas, už kurį pildote, pirmiausia sutinka pirmajame puslapyje; įrašoma, kad pildėte jūs.
interview-none = Jums niekas nepriskirta. Priskiriama suinteresuotųjų šalių registre.
interview-begin = Pildyti
interview-anonymous = Šis tyrimas anonimiškas, todėl niekas negali pildyti už kitus.
