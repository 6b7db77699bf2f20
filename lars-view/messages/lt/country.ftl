# Šalys pagal dviejų raidžių kodus.
code-country-de = Vokietija
code-country-dk = Danija
code-country-ee = Estija
code-country-fi = Suomija
code-country-fr = Prancūzija
code-country-lt = Lietuva
code-country-lv = Latvija
code-country-no = Norvegija
code-country-pl = Lenkija
code-country-se = Švedija
