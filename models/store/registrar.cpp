// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registrar.h"

#include "layoutcodec.h"
#include "service.h"
#include "statement.h"
#include "statements.h"

namespace toban {

Registrar::Registrar(Database &samples, Catalogue &catalogue)
    : m_samples(samples)
    , m_catalogue(catalogue)
{
    reload();
}

/// Series of one scrape target share its times. A series without a target (an evaluated query) has
/// times of its own.
static Labels targetLabels(const Labels &labels)
{
    const Labels target = targetOf(labels);
    return target.isEmpty() ? labels : target;
}

void Registrar::remember(const SeriesPtr &series)
{
    m_series.insert(
        {series->source, series->isHistogram, series->temporality, series->labels}, series);
    m_targets.insert({series->source, targetLabels(series->labels)}, series->target);
    m_nextSeries = std::max(m_nextSeries, series->id + 1);
    m_nextTarget = std::max(m_nextTarget, series->target + 1);
}

void Registrar::reload()
{
    for (const SeriesPtr &series : m_catalogue.all())
        remember(series);
    for (const auto &[number, layout] : m_catalogue.layouts()) {
        m_layoutsByContent.insert(QByteArray::fromStdString(encodeLayout(*layout)), layout);
        m_layoutNumbers.insert(layout.get(), number);
        m_layoutsByNumber.insert(number, layout);
        m_nextLayout = std::max(m_nextLayout, number + 1);
    }
    for (const auto &[id, text] : m_catalogue.texts()) {
        m_texts.insert(text, id);
        m_nextText = std::max(m_nextText, id + 1);
    }
}

void Registrar::committed()
{
    m_catalogue.publish(m_news);
    m_news = {};
}

void Registrar::rolledBack()
{
    m_news = {};
    m_series.clear();
    m_targets.clear();
    m_layoutsByContent.clear();
    m_layoutNumbers.clear();
    m_layoutsByNumber.clear();
    m_texts.clear();
    m_nextSeries = m_nextTarget = m_nextLayout = m_nextText = 1;
    reload();
}

Result<qint64> Registrar::text(const QString &text)
{
    const auto known = m_texts.constFind(text);
    if (known != m_texts.constEnd())
        return *known;
    const qint64 id = m_nextText;
    if (const auto done = Statement(m_samples, sql::insertText).run(id, text); !done)
        return tl::unexpected(done.error());
    ++m_nextText;
    m_texts.insert(text, id);
    m_news.texts.emplace_back(id, text);
    return id;
}

Result<Bytes> Registrar::packedLabels(const Labels &labels)
{
    ByteWriter out;
    for (const auto &[name, value] : labels.pairs()) {
        const auto nameId = text(name);
        const auto valueId = nameId ? text(value) : nameId;
        if (!valueId)
            return tl::unexpected(valueId.error());
        out.varint(static_cast<quint64>(*nameId));
        out.varint(static_cast<quint64>(*valueId));
    }
    return out.take();
}

qint64 Registrar::targetId(const SourceId &source, const Labels &labels)
{
    const auto known = m_targets.constFind({source, targetLabels(labels)});
    return known == m_targets.constEnd() ? m_nextTarget : *known;
}

Result<SeriesPtr> Registrar::series(
    const SourceId &source, bool isHistogram, Temporality temporality, const Labels &labels)
{
    const auto known = m_series.constFind({source, isHistogram, temporality, labels});
    if (known != m_series.constEnd())
        return *known;
    const SeriesEntry entry{
        m_nextSeries, targetId(source, labels), source, isHistogram, temporality, labels};
    const auto sourceText = text(source.text());
    const auto packed = sourceText ? packedLabels(labels) : tl::unexpected(sourceText.error());
    if (!packed)
        return tl::unexpected(packed.error());
    const int kind = (isHistogram ? 1 : 0) | (temporality == Temporality::Delta ? 2 : 0);
    const auto done = Statement(m_samples, sql::insertSeries)
                          .run(entry.id, entry.target, *sourceText, kind,
                              static_cast<qint64>(labels.fingerprint()), *packed);
    if (!done)
        return tl::unexpected(done.error());
    SeriesPtr made = std::make_shared<const SeriesEntry>(entry);
    remember(made);
    m_news.series.push_back(made);
    return made;
}

Result<BucketLayoutPtr> Registrar::layout(const BucketLayoutPtr &layout)
{
    if (m_layoutNumbers.contains(layout.get()))
        return layout;
    const Bytes content = encodeLayout(*layout);
    const QByteArray key = QByteArray::fromStdString(content);
    const auto known = m_layoutsByContent.constFind(key);
    if (known != m_layoutsByContent.constEnd())
        return *known;
    const qint64 number = m_nextLayout;
    const Bytes blob = sealed(content, number);
    if (const auto done = Statement(m_samples, sql::insertLayout).run(number, blob); !done)
        return tl::unexpected(done.error());
    ++m_nextLayout;
    m_layoutsByContent.insert(key, layout);
    m_layoutNumbers.insert(layout.get(), number);
    m_layoutsByNumber.insert(number, layout);
    m_news.layouts.emplace_back(number, layout);
    return layout;
}

qint64 Registrar::layoutNumber(const BucketLayoutPtr &stored) const
{
    return m_layoutNumbers.value(stored.get());
}

BucketLayoutPtr Registrar::layoutOf(qint64 number) const
{
    return m_layoutsByNumber.value(number);
}

std::vector<SeriesPtr> Registrar::ofTarget(qint64 target) const
{
    std::vector<SeriesPtr> series = m_catalogue.ofTarget(target);
    for (const SeriesPtr &added : m_news.series)
        if (added->target == target)
            series.push_back(added);
    return series;
}

} // namespace toban
