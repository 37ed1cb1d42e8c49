-- A bundle may be called otherwise; its supporter and its cycle stay. See portal.pairing.Bundles.

grant update (name, version) on bundle to portal_app;
