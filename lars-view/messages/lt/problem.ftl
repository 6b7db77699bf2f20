# Kas formoje negerai.
problem-summary = Pirmiausia reikia kai ką atlikti
problem-required = { $field }: atsakykite
problem-not-offered = { $field }: pasirinkite vieną iš siūlomų atsakymų
problem-too-long = { $field }: sutrumpinkite tekstą
problem-no-consent = Prieš pradėdami pažymėkite, kad sutinkate
