# Ready questionnaires. These texts are copied into a draft when it begins.
library-blank = Tuščias klausimynas
library-capacity = Kaip mūsų regionas įgyvendina sumaniosios specializacijos strategiją (įsivertinimas)
library-capacity-analysis = Mūsų analizė, kas stabdo inovacijas ir skaitmeninimą, atitinka dabartinę padėtį.
library-capacity-cooperation = Įmonės, mokslo ir viešojo sektoriaus institucijos bei pilietinė visuomenė gerai bendradarbiauja drauge ieškodamos naujų verslo galimybių (antrepreneriškos paieškos procesas).
library-capacity-improvement = Įgyvendiname priemones, kurios gerina mūsų mokslinių tyrimų ir inovacijų sistemą.
library-capacity-institution = Už strategiją atsako kompetentinga institucija, turinti darbuotojų ir įgaliojimus.
library-capacity-international = Prioritetinėse srityse bendradarbiaujame su partneriais užsienyje.
library-capacity-introduction = Įvertinkite, kaip jūsų regionas šiandien įgyvendina sumaniosios specializacijos strategiją. Septyni teiginiai atitinka sąlygas, kurias tokioms strategijoms kelia Europos Sąjunga. Tai užtruks apie penkias minutes.
library-capacity-monitoring = Stebėsena ir vertinimas mums parodo, ar strategija veikia.
library-capacity-next = Ką regionas turėtų daryti toliau?
library-capacity-title = Jūsų regiono strategija
library-capacity-transition = Remiame įmones ir žmones pramonės pertvarkos metu.
library-relations-3 = Lūkestis ir patirtis tarp trijų grupių
library-relations-4 = Keturių grupių tarpusavio lūkesčiai ir patirtis (LARS klausimynas)
library-relations-5 = Penkių grupių, tarp jų aplinkosaugos organizacijų, tarpusavio lūkesčiai ir patirtis
library-relations-introduction =
    Dėkojame, kad dalyvaujate. Jūsų klausime apie kelių rūšių partnerius, kiekvieną jūsų regione, kitur šalyje ir užsienyje.

    Apie kiekvieną pateiksite du vertinimus: ko iš bendradarbiavimo tikitės ir ką patiriate. Teisingų ar klaidingų atsakymų nėra.
library-scale-high = visiškai sutinku
library-scale-low = visiškai nesutinku
library-seminar = Atsiliepimai apie seminarą
library-seminar-apply = Ar ką nors iš to panaudosite savo darbe?
library-seminar-apply-no = Ne
library-seminar-apply-partly = Iš dalies
library-seminar-apply-yes = Taip
library-seminar-clear = Pranešimai buvo aiškūs.
library-seminar-introduction = Dėkojame, kad atvykote. Jūsų atsiliepimai padės kitą susitikimą surengti geriau. Tai užtruks dvi minutes.
library-seminar-learned = Ką svarbiausia sužinojote?
library-seminar-missing = Ko pritrūko?
library-seminar-title = Seminaras
library-seminar-useful = Seminaras buvo naudingas mano darbui.
