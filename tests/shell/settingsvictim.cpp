// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes the configuration in the folder of its first argument until it is killed, and says so each
// time.
#include "configuration.h"
#include "settingsfile.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace toban;
    using namespace toban::testing;
    using namespace Qt::StringLiterals;
    const QCoreApplication application(argc, argv);
    const QString folder = QCoreApplication::arguments().value(1);
    for (int which = 0;; which = 1 - which) {
        const auto kept
            = SettingsFile(folder + u"/window.ini"_s).write([which](QSettings &settings) {
                  settings.setValue(u"number"_s, which);
                  settings.setValue(u"text"_s, textOf(which));
              });
        if (!kept || !writeWorkspaceFile(workspaceOf(which), folder + u"/workspace.toml"_s))
            return 1;
        std::printf("%d\n", which);
        std::fflush(stdout);
    }
}
