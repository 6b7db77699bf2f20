# Interviu: pildymas už respondentus.
interview-title = Interviu
interview-lead = Suinteresuotosios šalys, kurias turite apklausti. Tas, už kurį pildote, pirmiausia sutinka pirmajame puslapyje; įrašoma, kad pildėte jūs.
interview-none = Jums niekas nepriskirta. Priskiriama suinteresuotųjų šalių registre.
interview-begin = Pildyti
interview-anonymous = Šis tyrimas anonimiškas, todėl niekas negali pildyti už kitus.
