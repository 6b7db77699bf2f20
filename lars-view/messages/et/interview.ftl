# Intervjuud: vastaja eest täitmine.
audit-act-decided-copy = otsustas intervjuu ja vastuste vahel
audit-act-entered-answers = täitis vastaja eest
audit-act-kept-copy = jättis intervjuu vastuste kõrvale
audit-act-read-copy = luges intervjuud vastuste kõrval
audit-act-took-along = laadis intervjuud seadmesse
interview-title = Intervjuud
interview-lead = Sidusrühmad, keda teil tuleb intervjueerida. See, kelle eest täidate, annab kõigepealt esimesel lehel nõusoleku; kirja läheb, et täitsite teie.
interview-none = Teile ei ole kedagi määratud. Määramine käib sidusrühmade registris.
interview-begin = Täida
interview-anonymous = See uuring on anonüümne, seega ei saa keegi teiste eest täita.
