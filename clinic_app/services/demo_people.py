"""Who signs in to the demo clinic, and with what: known to the gate, which loads nothing of how the demo is made."""

PASSPHRASE = "seven lamps by the harbour"
PEOPLE = (
    ("dana", "Dana Al-Yal", "دانة اليال", "reception"),
    ("hessa", "Hessa Al-Sidra", "حصة السدرة", "therapist"),
    ("noura", "Noura Al-Fanar", "نورة الفنار", "lead"),
    ("maha", "Maha Al-Manar", "مها المنار", "manager"),
)
