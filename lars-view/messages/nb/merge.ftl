# Forms that two people have open: what both changed.
merge-clash = Noen andre har nettopp lagret «{ $value }» her. Det du skrev, står fortsatt i skjemaet: lagre på nytt for å bruke det.
merge-clash-gone = Noen andre har nettopp fjernet det som sto her. Det du skrev, står fortsatt i skjemaet: lagre på nytt for å bruke det.
merge-clash-logo = Noen andre har nettopp lagret en annen logo eller fjernet den. Velg filen på nytt og lagre for å bruke den.
