package org.pueankru.richmenu.cli;

import org.pueankru.richmenu.Menu;
import org.pueankru.richmenu.Menu.Action;
import org.pueankru.richmenu.Menu.Area;
import org.pueankru.richmenu.MenuSet;

import java.util.Locale;

/** A page that shows menus as a phone does; tabs lead to each other, buttons tell what they do. */
final class PreviewPage {
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="th"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Rich menus</title>
            <style>
            @font-face { font-family: Sarabun; src: url(sarabun.ttf) }
            body { font: 16px/1.5 Sarabun, sans-serif; margin: 24px; background: #f3f5f4; color: #12352a }
            main { display: grid; grid-template-columns: repeat(auto-fill, minmax(320px, 1fr)); gap: 32px }
            figure { margin: 0 } .menu { position: relative; display: block } .menu img { width: 100%; display: block }
            .menu a { position: absolute } .menu a:hover, .menu a:focus { outline: 3px solid #b45309 }
            .bar { background: #fff; text-align: center; padding: 8px; border-bottom: 1px solid #ddd }
            </style>
            <h1>Rich menus</h1><main>
            """;

    private PreviewPage() {}

    static String of(MenuSet menus) {
        StringBuilder page = new StringBuilder(HEAD);
        menus.menus().forEach(menu -> add(page, menu));
        return page.append("</main></html>\n").toString();
    }

    private static void add(StringBuilder page, Menu menu) {
        page.append(
                        "<figure id=\"%s\"><figcaption>%s &middot; %s</figcaption>"
                                .formatted(
                                        escaped(menu.key()),
                                        escaped(menu.role()),
                                        escaped(menu.key())))
                .append(
                        "<div class=\"menu\"><img src=\"%s.png\" alt=\"\">"
                                .formatted(escaped(menu.key())));
        menu.areas().forEach(area -> add(page, menu.size(), area));
        page.append(
                "</div><div class=\"bar\">%s &#9662;</div></figure>%n"
                        .formatted(escaped(menu.chatBarText())));
    }

    private static void add(StringBuilder page, Menu.Size size, Area area) {
        Menu.Bounds at = area.bounds();
        page.append(
                String.format(
                        Locale.ROOT,
                        "<a href=\"%s\" title=\"%s\" aria-label=\"%s\" style=\"left:%.3f%%;top:%.3f%%;width:%.3f%%;height:%.3f%%\"></a>",
                        escaped(targetOf(area.action())),
                        escaped(told(area.action())),
                        escaped(area.label()),
                        100.0 * at.x() / size.width(),
                        100.0 * at.y() / size.height(),
                        100.0 * at.width() / size.width(),
                        100.0 * at.height() / size.height()));
    }

    private static String targetOf(Action action) {
        return action instanceof Action.Show(String key) ? "#" + key : "#";
    }

    private static String told(Action action) {
        return switch (action) {
            case Action.Say(String text) -> text;
            case Action.Open(String address) -> address;
            case Action.Show(String key) -> key;
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
