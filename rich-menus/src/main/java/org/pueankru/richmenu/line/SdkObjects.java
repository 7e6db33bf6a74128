package org.pueankru.richmenu.line;

import com.linecorp.bot.messaging.model.Action;
import com.linecorp.bot.messaging.model.MessageAction;
import com.linecorp.bot.messaging.model.RichMenuArea;
import com.linecorp.bot.messaging.model.RichMenuBounds;
import com.linecorp.bot.messaging.model.RichMenuRequest;
import com.linecorp.bot.messaging.model.RichMenuResponse;
import com.linecorp.bot.messaging.model.RichMenuSize;
import com.linecorp.bot.messaging.model.RichMenuSwitchAction;
import com.linecorp.bot.messaging.model.URIAction;

import org.pueankru.richmenu.DeployedName;
import org.pueankru.richmenu.Menu;
import org.pueankru.richmenu.MenuText;
import org.pueankru.richmenu.Plan;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Our menus as the SDK's objects, and the SDK's objects in words. */
final class SdkObjects {
    /** The bot hears it after LINE has changed the tab, and has nothing to say to it. */
    private static final String TAB = "menus:tab:";

    private SdkObjects() {}

    static RichMenuRequest request(Menu menu, DeployedName name) {
        return new RichMenuRequest.Builder()
                .size(new RichMenuSize((long) menu.size().width(), (long) menu.size().height()))
                .selected(true)
                .name(name.toString())
                .chatBarText(menu.chatBarText())
                .areas(menu.areas().stream().map(SdkObjects::area).toList())
                .build();
    }

    private static RichMenuArea area(Menu.Area area) {
        Menu.Bounds at = area.bounds();
        return new RichMenuArea(
                new RichMenuBounds(
                        (long) at.x(), (long) at.y(), (long) at.width(), (long) at.height()),
                action(area));
    }

    private static Action action(Menu.Area area) {
        return switch (area.action()) {
            case Menu.Action.Say(String text) -> new MessageAction(area.label(), text);
            case Menu.Action.Open(String address) ->
                    new URIAction(area.label(), URI.create(address), null);
            case Menu.Action.Show(String key) ->
                    new RichMenuSwitchAction(area.label(), TAB + key, Plan.aliasOf(key));
        };
    }

    static List<String> lines(RichMenuResponse menu) {
        Menu.Size size =
                new Menu.Size(
                        Math.toIntExact(menu.size().width()),
                        Math.toIntExact(menu.size().height()));
        return Stream.concat(
                        Stream.of(MenuText.bar(menu.chatBarText(), size)),
                        menu.areas().stream().map(SdkObjects::line))
                .toList();
    }

    static List<String> tabs(RichMenuResponse menu) {
        return menu.areas().stream()
                .map(RichMenuArea::action)
                .filter(RichMenuSwitchAction.class::isInstance)
                .map(action -> ((RichMenuSwitchAction) action).richMenuAliasId())
                .flatMap(alias -> Plan.keyOf(alias).stream())
                .toList();
    }

    private static String line(RichMenuArea area) {
        RichMenuBounds at = area.bounds();
        Menu.Bounds bounds =
                new Menu.Bounds(
                        Math.toIntExact(at.x()),
                        Math.toIntExact(at.y()),
                        Math.toIntExact(at.width()),
                        Math.toIntExact(at.height()));
        return switch (area.action()) {
            case MessageAction says ->
                    MenuText.line(bounds, says.label(), MenuText.says(says.text()));
            case URIAction opens ->
                    MenuText.line(bounds, opens.label(), MenuText.opens(opens.uri().toString()));
            case RichMenuSwitchAction shows ->
                    MenuText.line(bounds, shows.label(), MenuText.shows(shows.richMenuAliasId()));
            case Action other -> MenuText.line(bounds, "", other.getClass().getSimpleName());
        };
    }
}
