#!/usr/bin/env python3
"""Peers of Scripts/bench beyond those of its workload's folder, and its table.

bench-peers.py graph PATH NODES LINKS    writes PATH.tsv and PATH.npz: links drawn evenly, seeded
bench-peers.py sdtn2 N FOLDER            sparse_dot_topn on idf-weighted rows of length 1, as `alliance-bench match --idf`
bench-peers.py pagerank-scipy|pagerank-igraph PATH.npz        bench-peers.py dot-igraph NODES FILE
bench-peers.py table LINES               bench-peers.py growth LINES
"""
import json, math, resource, sys, time
import numpy as np, scipy.sparse as sp


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def measured(engine, run):
    before, start = cpu(), time.time()
    checksum = run()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps(dict(engine=engine, cpu_s=round(cpu() - before, 4), wall_s=round(time.time() - start, 4),
                          peak_mb=peak, checksum=checksum)))


def graph(path, nodes, links):
    rng = np.random.default_rng(1)
    source, target = (rng.integers(0, nodes, links) for _ in range(2))
    m = sp.csr_matrix((np.ones(links, np.float32), (source, target)), shape=(nodes, nodes))
    sp.save_npz(path + '.npz', m, compressed=False)
    m = m.tocoo()
    with open(path + '.tsv', 'w') as file:
        file.writelines(f'{a}\t{b}\t{w}\n' for a, b, w in zip(m.row, m.col, m.data))


def weighed(n, folder):
    need, offer = (sp.load_npz(f'{folder}/{side}-{n}.npz') for side in ('need', 'offer'))
    idf = np.log(1 + n / np.maximum(1, np.bincount(offer.indices, minlength=offer.shape[1]))).astype(np.float32)
    rows = []
    for m in (need, offer):
        m = m @ sp.diags(idf)
        rows.append((sp.diags(1 / np.sqrt(m.multiply(m).sum(1)).A1) @ m).tocsr().astype(np.float32))
    return rows


def sdtn2(n, folder):
    from sparse_dot_topn import sp_matmul_topn
    need, offer = weighed(int(n), folder)
    offer = offer.T.tocsr()
    measured('sdtn2', lambda: float(sp_matmul_topn(need, offer, top_n=20, n_threads=2).data.astype(np.float64).sum()))


def walk(step, dangling, start):
    """Power iteration; what is not yet handed on sums to at most 1e-6."""
    held = np.zeros(step.shape[0])
    held[start] = 1
    rank = np.zeros_like(held)
    while held.sum() > 1e-6:
        rank += 0.15 * held
        lost = 0.85 * held[dangling].sum()
        held = 0.85 * (step @ held)
        held[start] += lost
    return float(rank[start])


def pagerank_scipy(path):
    m = sp.load_npz(path).astype(np.float64)
    total = np.asarray(m.sum(1)).ravel()
    step = (sp.diags(1 / np.maximum(total, 1e-300)) @ m).T.tocsr()
    dangling = np.flatnonzero(total == 0)
    measured('scipy', lambda: sum(walk(step, dangling, node) for node in range(10)))


def pagerank_igraph(path):
    import igraph
    m = sp.load_npz(path).tocoo()
    g = igraph.Graph(m.shape[0], np.stack([m.row, m.col], 1).tolist(), directed=True)
    weights = m.data.tolist()
    measured('igraph', lambda: sum(
        g.personalized_pagerank(reset_vertices=node, damping=0.85, weights=weights)[node] for node in range(10)))


def dot_igraph(nodes, path):
    import igraph
    nodes = int(nodes)
    links = np.arange(3 * nodes)
    g = igraph.Graph(nodes, np.stack([links % nodes, (links * 7919 + 1) % nodes], 1).tolist(), directed=True)
    g.vs['label'] = [f'成员 Member {v}' for v in range(nodes)]
    g.vs['tooltip'] = ['a member'] * nodes
    g.es['tooltip'] = ['supplies since 2024'] * (3 * nodes)
    measured('igraph', lambda: g.write_dot(path))


def table(path):
    best = {}
    for line in open(path):
        work, text = line.rstrip('\n').split('\t', 1)
        run = json.loads(text)
        if 'cpu_user' in run:
            run.update(cpu_s=run['cpu_user'] + run['cpu_system'], peak_mb=run['peak_kb'] // 1024)
        kept = best.setdefault(work, {}).setdefault(run['engine'], run)
        if run['cpu_s'] < kept['cpu_s']:
            best[work][run['engine']] = run
    print(f"{'work':16} {'engine':9} {'CPU s':>9} {'wall s':>9} {'peak MB':>8} {'ours/peer':>10}  same sum, notes")
    for work, runs in best.items():
        ours = runs.get('alliance')
        for engine, run in runs.items():
            ratio = f"{ours['cpu_s'] / max(1e-4, run['cpu_s']):.3f}" if ours and engine != 'alliance' else ''
            same = ''
            if ratio and run.get('checksum') and ours.get('checksum') and work not in ('one by one', 'dot'):
                near = abs(run['checksum'] - ours['checksum']) <= 2e-6 * abs(ours['checksum'])
                same = 'yes' if run['checksum'] == ours['checksum'] else 'to 2e-6' if near else 'NO'
            print(f"{work:16} {engine:9} {run['cpu_s']:9.3f} {run['wall_s']:9.3f} {run['peak_mb']:8d} {ratio:>10}"
                  f"  {same} {run.get('note', '')}".rstrip())


def growth(path):
    """CPU seconds by size; an exponent of 1 means twice the time for twice the rows."""
    runs = {}
    for line in open(path):
        work, text = line.rstrip('\n').split('\t', 1)
        runs.setdefault(work, []).append(json.loads(text))
    print(f"{'work':12} {'rows':>9} {'queries':>8} {'CPU s':>9} {'us a query':>11} {'exponent':>9} {'peak MB':>8}  notes")
    for work, sizes in runs.items():
        for before, run in zip([None] + sizes, sizes):
            exponent = ''
            if before and before['cpu_s'] > 0:
                exponent = f"{math.log(run['cpu_s'] / before['cpu_s']) / math.log(run['n'] / before['n']):.2f}"
            each = 1e6 * run['cpu_s'] / run['queries']
            print(f"{work:12} {run['n']:9d} {run['queries']:8d} {run['cpu_s']:9.3f} {each:11.1f} {exponent:>9}"
                  f" {run['peak_mb']:8d}  {run.get('note', '')}".rstrip())


if __name__ == '__main__':
    task, arguments = sys.argv[1], sys.argv[2:]
    if task == 'graph':
        graph(arguments[0], int(arguments[1]), int(arguments[2]))
    else:
        globals()[task.replace('-', '_')](*arguments)
