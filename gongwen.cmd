@echo off
rem Starts gongwen-lint on Windows, from a checkout (target\lib) or from an unpacked zip (bin\ beside lib\).
rem Ends of lines are CRLF. Chinese is printed only after the code page was set for it, at the end of the file.
setlocal EnableExtensions DisableDelayedExpansion
set "here=%~dp0"
set "main=io.github.gongwenlint.cli.Main"
set "flags=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:MaxNewSize=64m -XX:-UsePerfData"

rem Java: JAVA_HOME, then the PATH. Its file "release" tells the version without starting it.
set "java="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%j in (java.exe) do if not "%%~$PATH:j"=="" set "java=%%~$PATH:j"
if not defined java goto no_java
for %%j in ("%java%") do set "java_home=%%~dpj.."
set "version="
if exist "%java_home%\release" for /f "usebackq tokens=2 delims==" %%v in (`findstr /b /c:"JAVA_VERSION=" "%java_home%\release"`) do set "version=%%~v"
if not defined version for /f "usebackq tokens=3" %%v in (`call "%java%" -version 2^>^&1 ^| findstr version`) do if not defined version set "version=%%~v"
if not defined version goto no_java
for /f "tokens=1,2 delims=.-+_" %%a in ("%version%") do if "%%a"=="1" (set "major=%%b") else (set "major=%%a")
if %major% LSS 17 goto old_java

rem In a checkout: build when there is no jar, or when a source is newer than it.
if not exist "%here%pom.xml" set "lib=%here%..\lib" & goto find_jar
set "lib=%here%target\lib"
call :newest_jar
if not defined jar goto build
powershell -NoProfile -Command "$t=(Get-Item -LiteralPath $env:jar).LastWriteTime; Set-Location -LiteralPath $env:here; $s='pom.xml','src\main','dictionaries','rules' | Where-Object {Test-Path $_}; if (Get-Item $s | ForEach-Object {$_; if ($_.PSIsContainer) {Get-ChildItem $_.FullName -Recurse}} | Where-Object {$_.LastWriteTime -gt $t} | Select-Object -First 1) {exit 1}" <nul
if errorlevel 1 goto build
goto start

:build
where mvn >nul 2>nul
if errorlevel 1 goto no_maven
echo gongwen: building (first run or newer sources)>&2
call mvn -B -q -f "%here%pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true -Dassembly.skipAssembly=true package 1>&2 <nul
if errorlevel 1 goto build_failed

:find_jar
call :newest_jar
if not defined jar goto no_jar

:start
rem The class archive halves the start. It is made once for each Java and jar, beside the jar; without it all works too.
for %%j in ("%jar%") do set "archive=%lib%\%%~nj-java%version%.jsa"
for %%j in ("%jar%") do set "made=%%~tj %%~zj %%~fj %java%"
set "made_for="
if exist "%archive%.key" set /p made_for=<"%archive%.key"
if not "%made_for%"=="%made%" call :make_archive
if exist "%archive%" set "flags=%flags% -Xlog:disable "-XX:SharedArchiveFile=%archive%""
rem A batch file cannot tell whether somebody sees how far a long run has come; Java knows whether it has a console.
"%java%" %flags% -Dgongwen.progress=console %GONGWEN_JAVA_OPTS% -cp "%jar%" %main% %*
exit /b %ERRORLEVEL%

:newest_jar
set "jar="
for /f "usebackq delims=" %%j in (`dir /b /o-d "%lib%\gongwen-lint-*.jar" 2^>nul`) do if not defined jar set "jar=%lib%\%%j"
exit /b 0

:make_archive
set "work=%lib%\archive-%RANDOM%%RANDOM%"
mkdir "%work%" 2>nul
if errorlevel 1 exit /b 0
if not exist "%lib%\samples\text.txt" goto no_archive
"%java%" %flags% "-XX:DumpLoadedClassList=%work%\classes" -cp "%jar%" %main% check --track "%work%/" "%lib%\samples\text.txt" "%lib%\samples\markdown.md" "%lib%\samples\word.docx" >nul 2>nul <nul
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:dump "-XX:SharedClassListFile=%work%\classes" "-XX:SharedArchiveFile=%work%\archive" -cp "%jar%" >nul 2>nul <nul
:no_archive
if exist "%archive%" del /f /q "%archive%" >nul 2>nul
if exist "%work%\archive" move /y "%work%\archive" "%archive%" >nul 2>nul
>"%archive%.key" echo %made%
rmdir /s /q "%work%" >nul 2>nul
exit /b 0

:no_java
chcp 65001 >nul
echo gongwen: Java was not found. Install Java 17 or newer (https://adoptium.net) and set JAVA_HOME or PATH.>&2
echo gongwen: 没有找到 Java。请安装 Java 17 以上（https://adoptium.net），再设置 JAVA_HOME 或 PATH。 >&2
exit /b 2

:old_java
chcp 65001 >nul
echo gongwen: Java 17 or newer is needed; found %java% (%version%). See https://adoptium.net>&2
echo gongwen: 需要 Java 17 或更新的版本，只找到 %java% （%version%）。请到 https://adoptium.net 下载。 >&2
exit /b 2

:no_maven
chcp 65001 >nul
echo gongwen: Not built yet, and Maven (mvn) was not found. Install Maven 3.8 or newer, or use the zip.>&2
echo gongwen: 还没有构建，而且没有找到 Maven（mvn）。请安装 Maven 3.8 以上，或下载已构建好的 zip。 >&2
exit /b 2

:build_failed
chcp 65001 >nul
echo gongwen: The build failed; see above.>&2
echo gongwen: 构建失败，原因见上。 >&2
exit /b 2

:no_jar
chcp 65001 >nul
echo gongwen: Broken installation: there is no gongwen-lint jar in %lib%.>&2
echo gongwen: 安装不完整：%lib% 里没有 gongwen-lint 的 jar。 >&2
exit /b 2
