# Organisations that respondents named, and which names are one.

audit-act-joined-name = joined a named organisation
audit-act-parted-name = undid a joined organisation
audit-act-read-named-organisations = read which organisations were named
named-anonymous = The study is anonymous: named organisations are found in the file of answers only.
named-caption = Organisations as respondents wrote them
named-is = Is the same as
named-join = Join
named-joined = The organisations are joined.
named-lead = Which organisations respondents named as partners. You read this because you may export answers, and the audit log notes it. Joining changes no answer: a joined name counts as that organisation in the network.
named-name = Name as written
named-none = Nobody has named an organisation yet.
named-parted = The organisations are separate again.
named-times = Times named
named-title = Named organisations
named-undo = Undo
