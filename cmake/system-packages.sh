# shellcheck shell=sh
# The packages that Ruru needs from the system. Sourced by cmake/build.sh; see install_packages at the end.
#
# Columns: what needs it; a command that shows that it is there already, whatever it came from ("-": ask the package
# manager); its name for apt, dnf, pacman and brew ("-": no such package, or not needed there).
# `make` stands for ninja: with make there, nobody needs to install ninja.
package_table='
play    c++         g++                     gcc-c++                         gcc                 -
play    cmake       cmake                   cmake                           cmake               cmake
play    make        ninja-build             ninja-build                     ninja               ninja
play    pkg-config  pkg-config              pkgconf-pkg-config              pkgconf             pkgconf
play    -           libfmt-dev              fmt-devel                       fmt                 fmt
play    -           libyaml-cpp-dev         yaml-cpp-devel                  yaml-cpp            yaml-cpp
play    -           libsqlite3-dev          sqlite-devel                    sqlite              sqlite
play    -           libicu-dev              libicu-devel                    icu                 icu4c
play    -           libcli11-dev            cli11-devel                     cli11               cli11
play    -           libzip-dev              libzip-devel                    libzip              libzip
play    -           libsfml-dev             SFML-devel                      sfml                sfml
play    -           libgl-dev               libglvnd-devel                  libglvnd            -
play    -           libpango1.0-dev         pango-devel                     pango               pango
play    -           libcairo2-dev           cairo-devel                     cairo               cairo
play    -           libfontconfig-dev       fontconfig-devel                fontconfig          fontconfig
play    -           libx11-dev              libX11-devel                    libx11              libx11
play    -           libxext-dev             libXext-devel                   libxext             libxext
play    -           fonts-inter             rsms-inter-fonts                inter-font          font-inter
play    -           fonts-jetbrains-mono    jetbrains-mono-fonts            ttf-jetbrains-mono  font-jetbrains-mono
play    -           fonts-noto-core         google-noto-sans-fonts          noto-fonts          font-noto-sans
play    -           fonts-noto-color-emoji  google-noto-color-emoji-fonts   noto-fonts-emoji    font-noto-color-emoji
test    -           doctest-dev             doctest-devel                   doctest             doctest
test    xvfb-run    xvfb                    xorg-x11-server-Xvfb            xorg-server-xvfb    -
test    xauth       xauth                   xorg-x11-xauth                  xorg-xauth          -
test    xdotool     xdotool                 xdotool                         xdotool             -
test    import      imagemagick             ImageMagick                     imagemagick         -
test    -           python3-jsonschema      python3-jsonschema              python-jsonschema   -
test    -           python3-yaml            python3-pyyaml                  python-yaml         -
bench   -           libxtst-dev             libXtst-devel                   libxtst             -
bench   -           libxdamage-dev          libXdamage-devel                libxdamage          -
bench   -           libbenchmark-dev        google-benchmark-devel          benchmark           google-benchmark
format  -           clang-format-14         -                               -                   -
'

# package_names MANAGER NEED…: the names of all packages for these needs, one a line.
package_names() {
  case $1 in apt) column=3 ;; dnf) column=4 ;; pacman) column=5 ;; brew) column=6 ;; esac
  shift
  for need; do
    printf '%s\n' "$package_table" | awk -v need="$need" -v column="$column" \
      '$1 == need && $column != "-" { print $column }'
  done
}

# missing_packages NEED…: what apt would have to install, one a line.
missing_packages() {
  for need; do
    printf '%s\n' "$package_table" | while read -r row command package _; do
      if [ "$row" != "$need" ] || [ "$package" = - ]; then continue; fi
      if [ "$command" != - ] && command -v "$command" >/dev/null; then continue; fi
      case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) in *" ok installed") continue ;; esac
      printf '%s\n' "$package"
    done
  done
}

has_apt() { command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; }

# name_packages NEED…: tells which command of which package manager would install what is needed.
name_packages() {
  known=
  for manager in apt dnf pacman brew; do
    case $manager in
      apt) install='apt-get install' ;;
      dnf) install='dnf install' ;;
      pacman) install='pacman -S --needed' ;;
      brew) install='brew install' ;;
    esac
    command -v "${install%% *}" >/dev/null || continue
    known="$known $manager"
    [ "$manager" = brew ] || [ "$(id -u)" = 0 ] || install="sudo $install"
    say "  $install" "$(package_names "$manager" "$@" | tr '\n' ' ')"
  done
  [ -z "$known" ] || return 0
  say "  Fedora:  dnf install" "$(package_names dnf "$@" | tr '\n' ' ')"
  say "  Arch:    pacman -S --needed" "$(package_names pacman "$@" | tr '\n' ' ')"
  say "  macOS:   brew install" "$(package_names brew "$@" | tr '\n' ' ')"
}

# Why apt failed, from its log, in one sentence.
apt_trouble() {
  if grep -Eq 'Temporary failure resolving|(Could not|Unable to) (resolve|connect)|unreachable|Failed to fetch' "$1"; then
    say "The packages could not be fetched. Is this machine online? Then run this again."
  elif grep -Eq 'Unable to locate package|no installation candidate' "$1"; then
    say "This release has not all the packages that Ruru needs; it is made for Debian 12 and newer."
  elif grep -Eq 'Could not get lock|is held by process' "$1"; then
    say "Another program is installing packages at the moment. Run this again when it is done."
  elif grep -Eq 'No space left|enough free space' "$1"; then
    say "The disk is too full for the packages."
  elif grep -q 'dpkg was interrupted' "$1"; then
    say "An earlier installation was interrupted: run 'dpkg --configure -a' as root first."
  else
    say "The packages could not be installed."
  fi
}

# install_packages LOG NEED…: installs what is missing through apt. Without apt it does nothing: then the build shows
# what is missing, and name_packages says where to get it.
install_packages() {
  log=$1
  shift
  has_apt || return 0
  missing=$(missing_packages "$@" | tr '\n' ' ')
  missing=${missing% }
  [ -n "$missing" ] || return 0
  by_hand="apt-get update && apt-get install --no-install-recommends $missing"

  if [ "$(id -u)" = 0 ]; then
    as_root=
  elif ! command -v sudo >/dev/null; then
    fail "Some packages are missing, and only root can install them. Run:" "  su - -c '$by_hand'"
  elif sudo -n true 2>/dev/null; then
    as_root='sudo -n'
  elif [ -t 0 ] && [ -t 2 ]; then
    say "Some packages are missing: $missing" "sudo may ask for your password to install them."
    sudo -v || fail "Without it, have somebody run:" "  $by_hand"
    as_root=sudo
  else
    fail "Some packages are missing, and installing them needs a password. Run:" \
      "  sudo sh -c '$by_hand'"
  fi

  # shellcheck disable=SC2086 # the names and `sudo -n` are words, not paths
  set -- $missing
  [ $# = 1 ] && packages=package || packages=packages
  say "Installing $# $packages with apt ..."
  : >"$log" || fail "Cannot write $log."
  apt_get='env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300'
  # A failed update is no harm yet: the lists of last time may do.
  # shellcheck disable=SC2086
  logged "$log" $as_root $apt_get update || :
  # shellcheck disable=SC2086
  if ! logged "$log" $as_root $apt_get install --no-install-recommends "$@"; then
    tail -n 8 "$log" >&2
    say
    apt_trouble "$log"
    fail "All of apt's words: $log" "By hand, as root: $by_hand"
  fi
}
