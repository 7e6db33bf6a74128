package org.pueankru.richmenu.definition;

import org.pueankru.richmenu.Menu.Bounds;
import org.pueankru.richmenu.Menu.Size;

/**
 * Where tabs and buttons lie: a strip of tabs on top, and rows of buttons that fill the rest. Every
 * pixel belongs to one of them, so that no tap is lost.
 */
final class Layout {
    private static final int STRIP = 270;

    private final Size size;
    private final int tabs;

    /**
     * @param tabs 0 = no strip
     */
    Layout(Size size, int tabs) {
        this.size = size;
        this.tabs = tabs;
    }

    Bounds tab(int index) {
        int from = size.width() * index / tabs;
        int to = size.width() * (index + 1) / tabs;
        return new Bounds(from, 0, to - from, STRIP);
    }

    /** Buttons of a last row that is not full are wider. */
    Bounds button(int index, int count, int columns) {
        int top = tabs == 0 ? 0 : STRIP;
        int rows = (count + columns - 1) / columns;
        int row = index / columns;
        int inRow = Math.min(columns, count - row * columns);
        int column = index % columns;
        int left = size.width() * column / inRow;
        int right = size.width() * (column + 1) / inRow;
        int height = size.height() - top;
        int upper = top + height * row / rows;
        int lower = top + height * (row + 1) / rows;
        return new Bounds(left, upper, right - left, lower - upper);
    }
}
