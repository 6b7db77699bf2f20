# Organisationen, die Befragte genannt haben, und welche Namen eine sind.

audit-act-joined-name = hat eine genannte Organisation zugeordnet
audit-act-parted-name = hat die Zuordnung einer Organisation rückgängig gemacht
audit-act-read-named-organisations = hat gelesen, welche Organisationen genannt wurden
named-anonymous = Die Studie ist anonym: Genannte Organisationen stehen nur in der Datei der Antworten.
named-caption = Organisationen, wie Befragte sie geschrieben haben
named-is = Ist dieselbe wie
named-join = Zuordnen
named-joined = Die Organisationen sind zugeordnet.
named-lead = Welche Organisationen Befragte als Partner genannt haben. Sie lesen dies, weil Sie Antworten exportieren dürfen; das Protokoll vermerkt es. Eine Zuordnung ändert keine Antwort: Ein zugeordneter Name zählt im Netz als diese Organisation.
named-name = Name wie geschrieben
named-none = Noch niemand hat eine Organisation genannt.
named-parted = Die Organisationen sind wieder getrennt.
named-times = Wie oft genannt
named-title = Genannte Organisationen
named-undo = Rückgängig
