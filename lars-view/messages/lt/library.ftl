# Ready questionnaires. These texts are copied into a draft when it begins.
library-blank = Tuščias klausimynas
library-capacity = Kaip mūsų regionas įgyvendina sumaniosios specializacijos strategiją (įsivertinimas)
library-capacity-analysis = Mūsų analizė, kas stabdo inovacijas ir skaitmeninimą, yra naujausia.
library-capacity-cooperation = Įmonės, mokslas, viešojo sektoriaus institucijos ir pilietinė visuomenė verslumo atradimo procese gerai bendradarbiauja.
library-capacity-improvement = Imamės priemonių, kurios gerina mūsų mokslinių tyrimų ir inovacijų sistemą.
library-capacity-institution = Už strategiją atsako kompetentinga institucija, turinti darbuotojų ir įgaliojimus.
library-capacity-international = Prioritetinėse srityse bendradarbiaujame su partneriais užsienyje.
library-capacity-introduction = Įvertinkite, kaip jūsų regionas šiandien įgyvendina sumaniosios specializacijos strategiją. Septyni teiginiai atitinka sąlygas, kurias tokioms strategijoms kelia Europos Sąjunga. Tai užtruks apie penkias minutes.
library-capacity-monitoring = Stebėsena ir vertinimas mums parodo, ar strategija veikia.
library-capacity-next = Ką regionas turėtų daryti toliau?
library-capacity-title = Jūsų regiono strategija
library-capacity-transition = Remiame įmones ir žmones pramonės pertvarkos metu.
library-relations-3 = Lūkestis ir patirtis tarp trijų grupių
library-relations-4 = Lūkestis ir patirtis tarp keturių grupių (LARS klausimynas)
library-relations-5 = Lūkestis ir patirtis tarp penkių grupių, įskaitant aplinką
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
library-seminar-clear = Tai, kas buvo kalbama, buvo aišku.
library-seminar-introduction = Dėkojame, kad atvykote. Jūsų atsiliepimai padės kitą susitikimą surengti geriau. Tai užtruks dvi minutes.
library-seminar-learned = Ką svarbiausia sužinojote?
library-seminar-missing = Ko pritrūko?
library-seminar-title = Seminaras
library-seminar-useful = Seminaras buvo naudingas mano darbui.
