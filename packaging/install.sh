#!/bin/sh
# Installs the cost command and its watch as a systemd service. Run it as root from a source tree; --help tells more.
set -eu

usage() {
    cat <<'TEXT'
Usage: packaging/install.sh [--prefix DIR] [--destdir DIR] [--no-service] [--uninstall]

  --prefix DIR     where the command goes (default: /opt/cloudcost); a link to it is made in /usr/local/bin
  --destdir DIR    puts everything under this folder, makes no user and starts nothing: for packages and for a look
  --no-service     installs the command alone
  --uninstall      removes what was installed; settings in /etc/cloudcost and data in /var/lib/cloudcost stay

What is there is kept: settings are never written over, and running it again updates the command.
TEXT
}

fail() {
    echo "install: $1" >&2
    exit 1
}

prefix=/opt/cloudcost
destdir=
service=yes
remove=no
while [ $# -gt 0 ]; do
    case $1 in
        --prefix) [ $# -gt 1 ] || fail "--prefix needs a folder."; prefix=$2; shift 2 ;;
        --destdir) [ $# -gt 1 ] || fail "--destdir needs a folder."; destdir=$2; shift 2 ;;
        --no-service) service=no; shift ;;
        --uninstall) remove=yes; shift ;;
        --help | -h) usage; exit 0 ;;
        *) fail "there is no option $1. See --help." ;;
    esac
done
case $prefix in
    /*) ;;
    *) fail "the prefix must be a whole path, not '$prefix'." ;;
esac
[ -n "$destdir" ] || [ "$(id -u)" = 0 ] || fail "it must run as root, or with --destdir."

# Only a folder of this command is replaced or removed, whatever a prefix says.
if [ -e "$destdir$prefix" ] && { [ ! -f "$destdir$prefix/lib/cost-cli.jar" ] || [ ! -f "$destdir$prefix/bin/cost-watch-ctl" ]; }; then
    fail "$destdir$prefix is there, and is not a folder of this command: name one of its own with --prefix."
fi
case /usr/local/bin/ in
    "${prefix%/}"/*) fail "$prefix holds more than this command: name a folder of its own with --prefix." ;;
esac

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
unit=$destdir/etc/systemd/system/cost-watch.service
link=$destdir/usr/local/bin/cost

if [ "$remove" = yes ]; then
    if [ -z "$destdir" ] && [ -f "$unit" ]; then systemctl disable --now cost-watch.service || true; fi
    rm -f "$unit"
    if [ -h "$link" ]; then rm -f "$link"; fi
    if [ -h "$link-watch-ctl" ]; then rm -f "$link-watch-ctl"; fi
    rm -rf "$destdir$prefix"
    if [ -z "$destdir" ] && command -v systemctl >/dev/null; then systemctl daemon-reload || true; fi
    echo "Removed. Settings in /etc/cloudcost and data in /var/lib/cloudcost are still there."
    exit 0
fi

if [ "$service" = yes ] && [ -z "$destdir" ]; then
    command -v systemctl >/dev/null || fail "there is no systemd here: install the command alone with --no-service."
    if ! id cloudcost >/dev/null 2>&1; then
        useradd --system --user-group --home-dir /var/lib/cloudcost --shell /usr/sbin/nologin cloudcost
    fi
fi

# The command builds itself from the source tree where it is missing or old.
"$root/cost" --version >/dev/null || fail "the command could not be built, see above."

# A new folder beside the old one, which it replaces at the end: no moment with half a command.
new=$destdir$prefix.new
rm -rf "$new"
mkdir -p "$new/lib" "$new/bin" "$new/docs"
cp "$root/cost-cli/target/cost-cli.jar" "$new/lib/"
if [ -d "$root/cost-cli/target/lib" ]; then cp -R "$root/cost-cli/target/lib" "$new/lib/"; fi
cp "$root/docs/operations.md" "$root/docs/monitor.md" "$root/docs/cli.md" "$new/docs/"
sed "s|@PREFIX@|$prefix|g" "$root/packaging/cost" >"$new/bin/cost"
chmod 755 "$new/bin/cost"
sed "s|@PREFIX@|$prefix|g" "$root/packaging/cost-watch-ctl" >"$new/bin/cost-watch-ctl"
chmod 755 "$new/bin/cost-watch-ctl"
rm -rf "$destdir$prefix.old"
if [ -d "$destdir$prefix" ]; then mv "$destdir$prefix" "$destdir$prefix.old"; fi
mv "$new" "$destdir$prefix"
rm -rf "$destdir$prefix.old"
mkdir -p "$destdir/usr/local/bin"
ln -sfn "$prefix/bin/cost" "$link"
[ "$service" = no ] || ln -sfn "$prefix/bin/cost-watch-ctl" "$link-watch-ctl"

if [ "$service" = yes ]; then
    mkdir -p "$destdir/etc/systemd/system" "$destdir/etc/cloudcost" "$destdir/var/lib/cloudcost"
    sed "s|@PREFIX@|$prefix|g" "$root/packaging/cost-watch.service" >"$unit"
    if [ ! -e "$destdir/etc/cloudcost/cost.conf" ]; then
        cp "$root/packaging/cost.conf" "$destdir/etc/cloudcost/cost.conf"
    fi
    if [ ! -e "$destdir/etc/cloudcost/environment" ]; then
        (umask 077 && cp "$root/packaging/environment" "$destdir/etc/cloudcost/environment")
    fi
    if [ -z "$destdir" ]; then
        chown root:cloudcost /etc/cloudcost /etc/cloudcost/cost.conf
        chown cloudcost:cloudcost /var/lib/cloudcost
        chmod 750 /etc/cloudcost /var/lib/cloudcost
        chmod 640 /etc/cloudcost/cost.conf
        systemctl daemon-reload
    fi
fi
# A process must not go on with jars that are not there any more.
if [ -z "$destdir" ] && [ -f "$unit" ]; then
    systemctl try-restart cost-watch.service || echo "install: cost-watch did not start again: journalctl -u cost-watch" >&2
fi

echo "Installed $prefix."
if [ "$service" = yes ] && [ -z "$destdir" ]; then
    echo "Put keys into /etc/cloudcost/environment and settings into /etc/cloudcost/cost.conf, then:"
    echo "  systemctl enable --now cost-watch && curl -s http://127.0.0.1:9464/health"
fi
