# Mis on vormis valesti.
problem-summary = Enne on vaja midagi teha
problem-required = { $field }: palun vastake
problem-not-offered = { $field }: palun valige üks pakutud vastustest
problem-too-long = { $field }: palun lühendage teksti
problem-no-consent = Palun märkige enne alustamist oma nõusolek
