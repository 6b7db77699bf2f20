# Forms that two people have open: what both changed.
merge-clash = Keegi teine salvestas just siia „{ $value }“. Teie sisestus on vormis alles: selle kasutamiseks salvestage uuesti.
merge-clash-gone = Keegi teine eemaldas just selle, mis siin oli. Teie sisestus on vormis alles: selle kasutamiseks salvestage uuesti.
merge-clash-logo = Keegi teine salvestas just teise logo või eemaldas selle. Valige oma fail uuesti ja salvestage.
