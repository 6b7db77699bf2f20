# Intervjuud: vastaja eest täitmine.
interview-title = Intervjuud
interview-lead = Sidusrühmad, keda teil tuleb intervjueerida. See, kelle eest täidate, annab kõigepealt esimesel lehel nõusoleku; kirja läheb, et täitsite teie.
interview-none = Teile ei ole kedagi määratud. Määramine käib sidusrühmade registris.
interview-begin = Täida
interview-anonymous = See uuring on anonüümne, seega ei saa keegi teiste eest täita.
