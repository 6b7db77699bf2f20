# Uuringu nimed teistes keeltes.
names-title = Nimed teistes keeltes
names-text = Pealkiri, piirkonnad ja küsitlusvoorud nii, nagu vastajad neid igas keeles loevad.
names-saved = Nimed on salvestatud.
