"""The demo clinic: made by the program itself from a fixed seed, all invented, marked SAMPLE throughout."""

PASSPHRASE = "seven lamps by the harbour"
PEOPLE = (
    ("dana", "Dana Al-Yal", "دانة اليال", "reception"),
    ("hessa", "Hessa Al-Sidra", "حصة السدرة", "therapist"),
    ("noura", "Noura Al-Fanar", "نورة الفنار", "lead"),
    ("maha", "Maha Al-Manar", "مها المنار", "manager"),
)
