# Ready questionnaires. These texts are copied into a draft when it begins.
library-blank = Pusty kwestionariusz
library-capacity = Jak dobrze nasz region realizuje strategię inteligentnej specjalizacji (samoocena)
library-capacity-analysis = Nasza analiza przeszkód dla innowacji i cyfryzacji jest aktualna.
library-capacity-cooperation = Przedsiębiorstwa, nauka, instytucje publiczne i społeczeństwo obywatelskie dobrze współpracują w procesie przedsiębiorczego odkrywania.
library-capacity-improvement = Podejmujemy działania, które usprawniają nasz system badań i innowacji.
library-capacity-institution = Za strategię odpowiada właściwa instytucja, która ma pracowników i odpowiednie uprawnienia.
library-capacity-international = W naszych obszarach priorytetowych współpracujemy z partnerami za granicą.
library-capacity-introduction = Prosimy ocenić, jak Państwa region realizuje obecnie strategię inteligentnej specjalizacji. Siedem stwierdzeń odpowiada warunkom, które Unia Europejska stawia takim strategiom. Zajmie to około pięciu minut.
library-capacity-monitoring = Monitorowanie i ewaluacja pokazują nam, czy strategia działa.
library-capacity-next = Co region powinien zrobić w następnej kolejności?
library-capacity-title = Strategia Państwa regionu
library-capacity-transition = Wspieramy przedsiębiorstwa i ludzi w transformacji przemysłowej.
library-relations-3 = Oczekiwania i doświadczenia między trzema grupami
library-relations-4 = Oczekiwania i doświadczenia między czterema grupami (kwestionariusz LARS)
library-relations-5 = Oczekiwania i doświadczenia między pięcioma grupami, w tym organizacjami ekologicznymi
library-relations-introduction =
    Dziękujemy za udział. Pytania dotyczą kilku rodzajów partnerów, w Państwa regionie, w pozostałej części kraju i za granicą.

    Dla każdego z nich prosimy o dwie oceny: czego Państwo oczekują od współpracy i czego Państwo doświadczają. Nie ma odpowiedzi dobrych ani złych.
library-scale-high = zdecydowanie się zgadzam
library-scale-low = zdecydowanie się nie zgadzam
library-seminar = Opinia o seminarium
library-seminar-apply = Czy wykorzystają Państwo coś z seminarium w swojej pracy?
library-seminar-apply-no = Nie
library-seminar-apply-partly = Częściowo
library-seminar-apply-yes = Tak
library-seminar-clear = Treści przedstawiono w zrozumiały sposób.
library-seminar-introduction = Dziękujemy za przybycie. Państwa opinia pomoże nam lepiej przygotować następne spotkanie. Zajmie to dwie minuty.
library-seminar-learned = Co było najważniejszą rzeczą, której się Państwo dowiedzieli?
library-seminar-missing = Czego zabrakło?
library-seminar-title = Seminarium
library-seminar-useful = Seminarium było przydatne w mojej pracy.
