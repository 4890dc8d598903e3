"""Makes the clusters of words that word-clusters.mjs packs: k-means over vectors that others made.

    pip install numpy==2.4.6 scikit-learn==1.9.1 natasha==1.6.0
    python word-clusters.py ru <out.json>
"""

import json
import sys
from pathlib import Path

import numpy
from sklearn.cluster import MiniBatchKMeans

CLUSTERS = 256
MOST_WORDS = 120_000
LEARNED_FROM = 60_000


def russian_vectors():
    """Words of navec (news), the most frequent first, with their vectors."""
    import natasha
    from navec import Navec

    folder = Path(natasha.__file__).parent / "data" / "emb"
    navec = Navec.load(next(folder.glob("navec_news_*.tar")))
    words = navec.vocab.words
    by_count = numpy.argsort(-numpy.array(navec.vocab.counts))
    listed = [words[i] for i in by_count if any(letter.isalpha() for letter in words[i])][:MOST_WORDS]
    return listed, numpy.stack([navec[word] for word in listed]).astype(numpy.float32)


def main(language, out):
    words, vectors = {"ru": russian_vectors}[language]()
    vectors /= numpy.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    means = MiniBatchKMeans(CLUSTERS, batch_size=4096, n_init=1, random_state=1, max_iter=30)
    means.fit(vectors[:LEARNED_FROM])
    clusters = means.predict(vectors).tolist()
    Path(out).write_text(json.dumps({"words": words, "clusters": clusters}, ensure_ascii=False))


main(sys.argv[1], sys.argv[2])
