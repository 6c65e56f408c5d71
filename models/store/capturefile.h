// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture.h"

#include <memory>

class QTemporaryFile;

namespace toban {

/** A capture file that was checked and may be read: from a private copy, so that nobody changes it
 *  meanwhile, and never written. Files come from others and are taken for hostile: hash, schema to
 *  the letter, integrity of every page, bounded sizes and times, before a row of it is believed. */
class CaptureFile final {
    Q_DISABLE_COPY_MOVE(CaptureFile)

public:
    /** Malformed: no capture, or damaged, with the reason. SchemaTooNew. TooLarge. Storage. */
    [[nodiscard]] static Result<std::unique_ptr<CaptureFile>> open(const QString &file);
    ~CaptureFile();

    [[nodiscard]] const CaptureInfo &info() const { return m_info; }
    /** Of the private copy, which goes with this object. */
    [[nodiscard]] QString databasePath() const;

private:
    CaptureFile();
    [[nodiscard]] Result<void> check();
    [[nodiscard]] Result<void> readInfo();

    std::unique_ptr<QTemporaryFile> m_copy;
    CaptureInfo m_info;
};

} // namespace toban
