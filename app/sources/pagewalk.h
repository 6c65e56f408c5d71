// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apirequest.h"
#include "listpage.h"
#include "whendone.h"

#include <QCoreApplication>
#include <QPromise>

#include <memory>

namespace toban {

/** A list, all of it unless it is cut. */
template <typename T>
struct WalkedPages {
    std::vector<T> items;
    bool isCut = false; ///< there was more than could be asked for
    HttpReply first; ///< of the first page, without its body
};

/** How a list is asked for. */
template <typename T>
struct PageRoute {
    std::function<HttpRequest(int offset)> request;
    Result<ListPage<T>> (*read)(const HttpReply &reply) = nullptr;
    int pageSize = 100; ///< by which the offset grows, unless the page says that it is shorter
    int mostPages = 100;
    bool mayBeCut = false; ///< where more pages are a failure: TooLarge
};

/** Asks for the pages of a list, one after the other; the first that fails ends it. Lives for as
 *  long as it is under way. */
template <typename T>
class PageWalk final : public std::enable_shared_from_this<PageWalk<T>> {
public:
    using Done = Result<WalkedPages<T>>;

    PageWalk(HttpClient &client, QObject *context, PageRoute<T> route)
        : m_client(client)
        , m_context(context)
        , m_route(std::move(route))
    {
        m_promise.start();
    }

    [[nodiscard]] QFuture<Done> start()
    {
        ask();
        return m_promise.future();
    }

private:
    void ask()
    {
        const auto asked
            = tellLater<ListPage<T>>(m_client, m_route.request(m_offset), m_route.read);
        whenDone(asked, m_context,
            [self = this->shared_from_this()](
                const Result<Told<ListPage<T>>> &told) { self->came(told); });
    }

    void came(const Result<Told<ListPage<T>>> &told)
    {
        if (!told)
            return finish(tl::unexpected<Error>(told.error()));
        if (m_pages == 0)
            m_walked.first = told->reply;
        const auto &items = told->what.items;
        m_walked.items.insert(m_walked.items.end(), items.begin(), items.end());
        ++m_pages;
        const int limit = told->what.limit;
        m_offset += limit > 0 ? std::min(limit, m_route.pageSize) : m_route.pageSize;
        if (!told->what.hasMore)
            return finish(std::move(m_walked));
        if (m_pages < m_route.mostPages)
            return ask();
        m_walked.isCut = true;
        if (m_route.mayBeCut)
            return finish(std::move(m_walked));
        finish(failure(ErrorKind::TooLarge, displayUrl(m_route.request(0).url),
            QCoreApplication::translate("toban", "The list has more than %1 pages.")
                .arg(m_route.mostPages)));
    }

    void finish(Done result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

    HttpClient &m_client;
    QObject *m_context;
    const PageRoute<T> m_route;
    QPromise<Done> m_promise;
    WalkedPages<T> m_walked;
    int m_pages = 0;
    int m_offset = 0;
};

/** @p client and @p context outlive the walk, or end it. */
template <typename T>
[[nodiscard]] QFuture<Result<WalkedPages<T>>> walkPages(
    HttpClient &client, QObject *context, PageRoute<T> route)
{
    return std::make_shared<PageWalk<T>>(client, context, std::move(route))->start();
}

} // namespace toban
