package org.pueankru.index;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * A catalogue row that was not imported.
 *
 * @param line where the row begins in its file, counted from 1; in a workbook, the row of the sheet
 * @param id the row's id where it could be read
 * @param reason one English sentence for the operator
 */
public record RefusedRow(Path file, long line, @Nullable String id, String reason) {}
