# Interviews: für Befragte ausfüllen.
interview-title = Interviews
interview-lead = Die Akteure, die Sie befragen sollen. Die befragte Person stimmt zuerst zu, auf der ersten Seite; dass Sie ausgefüllt haben, wird festgehalten.
interview-none = Ihnen ist niemand zugeteilt. Zugeteilt wird im Verzeichnis der Akteure.
interview-begin = Ausfüllen
interview-anonymous = Diese Studie ist anonym, deshalb kann niemand für andere ausfüllen.
