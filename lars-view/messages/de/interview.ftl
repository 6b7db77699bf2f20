# Interviews: für Befragte ausfüllen.
audit-act-decided-copy = hat zwischen einem Interview und den Antworten entschieden
audit-act-entered-answers = hat für eine befragte Person ausgefüllt
audit-act-kept-copy = hat ein Interview neben den Antworten aufbewahrt
audit-act-read-copy = hat ein Interview neben den Antworten gelesen
audit-act-took-along = hat Interviews auf einem Gerät mitgenommen
interview-title = Interviews
interview-lead = Die Akteure, die Sie befragen sollen. Die befragte Person willigt zuerst auf der ersten Seite ein. Es wird festgehalten, dass Sie ausgefüllt haben.
interview-none = Ihnen ist niemand zugeteilt. Zugeteilt wird im Verzeichnis der Akteure.
interview-begin = Ausfüllen
interview-anonymous = Diese Studie ist anonym, deshalb kann niemand für andere ausfüllen.
