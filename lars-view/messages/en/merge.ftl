# Forms that two people have open: what both changed.
merge-clash = Somebody else has just saved “{ $value }” here. Your entry is kept below: save again to use it.
merge-clash-gone = Somebody else has just removed what stood here. Your entry is kept below: save again to use it.
merge-clash-logo = Somebody else has just saved another logo or removed it. Choose your file again and save to use it.
