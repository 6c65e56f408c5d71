// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace toban {

/** A mistake on the command line. */
[[nodiscard]] tl::unexpected<Error> complain(const QString &what);

/** What the command line says, in the language of the desktop where its texts are loaded. */
struct CommandText {
    Q_DECLARE_TR_FUNCTIONS(toban::CommandLine)
};

/** The options of one command, and what was given. */
class CommandLine final {
public:
    explicit CommandLine(const QString &description);

    void option(const char *name, const QString &help, const QString &value = {});
    void positional(const QString &name, const QString &help);
    void commonOptions();
    void captureOption();
    void timeOptions();
    void baselineOptions();

    [[nodiscard]] Result<void> parse(const QStringList &words);

    [[nodiscard]] bool has(const char *name) const;
    [[nodiscard]] QString value(const char *name) const;
    [[nodiscard]] QStringList positionals() const { return m_parser.positionalArguments(); }
    [[nodiscard]] QString help() const { return m_parser.helpText(); }

    [[nodiscard]] CommonArguments common() const;
    /** nullopt: not given. */
    [[nodiscard]] Result<std::optional<Instant>> instant(const char *name, Instant now) const;
    [[nodiscard]] Result<std::optional<Millis>> duration(const char *name) const;
    /** Two options that go together, the second after the first. */
    [[nodiscard]] Result<std::optional<TimeSpan>> range(
        Instant now, const char *fromName = "from", const char *toName = "to") const;
    [[nodiscard]] Result<Baseline> baseline(Instant now) const;

private:
    [[nodiscard]] QString meantOption() const;
    [[nodiscard]] Result<void> oneOf(
        const char *name, std::initializer_list<const char *> words) const;

    QCommandLineParser m_parser;
    QStringList m_names;
};

} // namespace toban
