# Ready questionnaires. These texts are copied into a draft when it begins.
library-blank = Tukša anketa
library-capacity = Cik labi mūsu reģions īsteno viedās specializācijas stratēģiju (pašnovērtējums)
library-capacity-analysis = Mūsu analīze par to, kas kavē inovācijas un digitalizāciju, ir aktuāla.
library-capacity-cooperation = Uzņēmumi, pētniecības institūcijas, valsts un pašvaldību iestādes un pilsoniskā sabiedrība labi sadarbojas, kopīgi meklējot jaunas uzņēmējdarbības iespējas (uzņēmējdarbības atklājuma process).
library-capacity-improvement = Mēs īstenojam pasākumus, kas uzlabo mūsu pētniecības un inovācijas sistēmu.
library-capacity-institution = Par stratēģiju atbild kompetenta iestāde, kurai ir darbinieki un pilnvaras.
library-capacity-international = Prioritārajās jomās mēs sadarbojamies ar ārvalstu partneriem.
library-capacity-introduction = Lūdzu, novērtējiet, kā Jūsu reģions pašlaik īsteno viedās specializācijas stratēģiju. Septiņi apgalvojumi atbilst nosacījumiem, ko šādām stratēģijām izvirza Eiropas Savienība. Tas aizņems apmēram piecas minūtes.
library-capacity-monitoring = Uzraudzība un izvērtēšana mums parāda, vai stratēģija darbojas.
library-capacity-next = Kas reģionam būtu jādara tālāk?
library-capacity-title = Jūsu reģiona stratēģija
library-capacity-transition = Mēs atbalstām uzņēmumus un cilvēkus rūpniecības pārkārtošanā.
library-relations-3 = Trīs grupu savstarpējās gaidas un pieredze
library-relations-4 = Četru grupu savstarpējās gaidas un pieredze (LARS anketa)
library-relations-5 = Piecu grupu savstarpējās gaidas un pieredze, tostarp vides organizācijas
library-relations-introduction =
    Paldies, ka piedalāties. Jums tiks uzdoti jautājumi par vairāku veidu partneriem – Jūsu reģionā, citur valstī un ārvalstīs.

    Par katru sniegsiet divus vērtējumus: ko no sadarbības sagaidāt un kāda ir Jūsu pieredze. Pareizu vai nepareizu atbilžu nav.
library-scale-high = pilnīgi piekrītu
library-scale-low = nemaz nepiekrītu
library-seminar = Atsauksmes par semināru
library-seminar-apply = Vai kaut ko no tā izmantosiet savā darbā?
library-seminar-apply-no = Nē
library-seminar-apply-partly = Daļēji
library-seminar-apply-yes = Jā
library-seminar-clear = Stāstītais bija saprotams.
library-seminar-introduction = Paldies, ka atnācāt. Jūsu atsauksmes palīdzēs nākamo tikšanos padarīt labāku. Tas aizņems divas minūtes.
library-seminar-learned = Kas bija svarīgākais, ko uzzinājāt?
library-seminar-missing = Kā pietrūka?
library-seminar-title = Seminārs
library-seminar-useful = Seminārs bija noderīgs manam darbam.
