# Gadījumi līdzās, un ar ko tie atšķiras.

comparison-aspect-edition = Anketas redakcija
    .differs = Reģionos ir atbildēts uz dažādām anketas redakcijām.
comparison-aspect-helix-mix = Kas atbildēja
    .differs = Ne visos reģionos ir rādāmas atbildes no tām pašām grupām.
comparison-aspect-levels = Līmeņi
    .differs = Ne visos reģionos ir rādāmas atbildes tajos pašos līmeņos.
comparison-aspect-waves = Aptaujas kārta
    .differs = Reģionos ir atbildēts dažādās aptaujas kārtās.
comparison-status-fine = Kārtībā
comparison-status-flagged = Atzīmēts: lasīt piesardzīgi
comparison-table-caption = Tās pašas attiecības pa reģioniem
comparison-table-difference = Starpība
comparison-table-note = Katrā šūnā ir vidējā plaisa, tās 95 % intervāls un atbilžu skaits.
comparison-table-relation = Attiecības
comparison-table-value = { $gap } ({ $interval }; n { $nText })
comparison-table-value-no-interval = { $gap } (n { $nText })
