# Ready questionnaires. These texts are copied into a draft when it begins.
library-blank = Ein leerer Fragebogen
library-capacity = Wie gut unsere Region ihre Strategie für intelligente Spezialisierung umsetzt (Selbsteinschätzung)
library-capacity-analysis = Unsere Analyse dessen, was Innovation und Digitalisierung hemmt, ist aktuell.
library-capacity-cooperation = Unternehmen, Forschung, öffentliche Stellen und Zivilgesellschaft arbeiten im unternehmerischen Entdeckungsprozess gut zusammen.
library-capacity-improvement = Wir ergreifen die Maßnahmen, die unser Forschungs- und Innovationssystem verbessern.
library-capacity-institution = Eine zuständige Stelle mit Personal und Mandat ist für die Strategie verantwortlich.
library-capacity-international = In unseren Schwerpunktbereichen arbeiten wir mit Partnern im Ausland zusammen.
library-capacity-introduction = Bitte beurteilen Sie, wie Ihre Region ihre Strategie für intelligente Spezialisierung derzeit umsetzt. Die sieben Aussagen beruhen auf den Bedingungen der Europäischen Union für solche Strategien. Es dauert etwa fünf Minuten.
library-capacity-monitoring = Monitoring und Evaluierung zeigen uns, ob die Strategie wirkt.
library-capacity-next = Was sollte die Region als Nächstes tun?
library-capacity-title = Die Strategie Ihrer Region
library-capacity-transition = Wir unterstützen Unternehmen und Menschen im industriellen Wandel.
library-relations-3 = Erwartung und Erfahrung zwischen drei Gruppen
library-relations-4 = Erwartung und Erfahrung zwischen vier Gruppen (der Fragebogen von LARS)
library-relations-5 = Erwartung und Erfahrung zwischen fünf Gruppen, einschließlich Umweltorganisationen
library-relations-introduction =
    Vielen Dank, dass Sie teilnehmen. Sie werden nach mehreren Arten von Partnern gefragt, jeweils in Ihrer Region, anderswo in Ihrem Land und im Ausland.

    Zu jeder geben Sie zwei Bewertungen ab: was Sie von der Zusammenarbeit erwarten und was Sie tatsächlich erleben. Es gibt keine richtigen oder falschen Antworten.
library-scale-high = stimme voll zu
library-scale-low = stimme gar nicht zu
library-seminar = Rückmeldung zu einem Seminar
library-seminar-apply = Werden Sie etwas aus dem Seminar in Ihrer Arbeit nutzen?
library-seminar-apply-no = Nein
library-seminar-apply-partly = Zum Teil
library-seminar-apply-yes = Ja
library-seminar-clear = Was gesagt wurde, war verständlich.
library-seminar-introduction = Danke, dass Sie gekommen sind. Ihre Rückmeldung hilft uns, das nächste Treffen besser zu machen. Es dauert zwei Minuten.
library-seminar-learned = Was war das Wichtigste, das Sie gelernt haben?
library-seminar-missing = Was hat gefehlt?
library-seminar-title = Das Seminar
library-seminar-useful = Das Seminar war für meine Arbeit nützlich.
