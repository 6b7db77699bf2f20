# Pētījuma nosaukumi citās valodās.
names-title = Nosaukumi citās valodās
names-text = Nosaukums, reģioni un aptaujas kārtas tā, kā respondenti tos lasa katrā valodā.
names-saved = Nosaukumi ir saglabāti.
