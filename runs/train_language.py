"""Trains the table of languages: `pip install "zhubo[train]"`, then `python runs/train_language.py`. About ten minutes on one core.

It learns from how often words occur (wordfreq, whose data are CC BY-SA 4.0; NOTICE names them) and from the training families of `seeds/`.
"""

import os
import re
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

ROOT = Path(__file__).resolve().parent.parent
TOP = 60_000
SEED_TIMES = 12
WORD = re.compile(r"[^\W\d_]+(['-][^\W\d_]+)*")


def main() -> None:
    """Draw texts, fit, write, and print how many unseen seeds are told right."""
    import numpy as np
    import wordfreq

    from zhubo.learn.language_fit import LanguageRecipe, draw_texts, fit_languages, write_languages
    from zhubo.learn.understand import read_seeds, split_of
    from zhubo.perceive.language import LATIN, TABLE_PATH, detect_languages, latin_words
    from zhubo.text.normalise import normalise

    recipe = LanguageRecipe()
    rng = np.random.default_rng(recipe.seed)
    seeds = [seed for seed in read_seeds(ROOT / "seeds") if seed.language in LATIN]
    texts: list[str] = []
    languages: list[str] = []
    for language in LATIN:
        often = wordfreq.get_frequency_dict(language)
        top = {word: often[word] for word in wordfreq.top_n_list(language, TOP) if WORD.fullmatch(word)}
        drawn = draw_texts(top, recipe, rng)
        own = [s for s in seeds if s.language == language and split_of(s.family) == "train"][:4_000]
        live = [latin_words(normalise(seed.text).text) for seed in own] * SEED_TIMES
        every = [text for text in (*drawn, *live) if text]
        texts += every
        languages += [language] * len(every)
    table = fit_languages(texts, languages, recipe, tell=_tell)
    write_languages(TABLE_PATH, table)
    for language in LATIN:
        held = [normalise(s.text).text for s in seeds if s.language == language and split_of(s.family) == "validation"]
        for room in ((), (language, "en"), ("zh", "en")):
            read = detect_languages(held, table, room)
            print(language, room, len(held), round(sum(one == language for one in read) / max(1, len(held)), 4))


def _tell(done: int, steps: int) -> None:
    if done % 500 == 0:
        print(f"{done}/{steps}", flush=True)


if __name__ == "__main__":
    main()
