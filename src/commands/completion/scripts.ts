export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type Shell = (typeof shells)[number];

/**
 * What a shell runs to complete `flinkdoc`. Each asks `flinkdoc __complete <n> <words>`, where n is the position of the
 * unfinished word: some shells drop a word that is still empty. No answer means: complete files.
 */
export const scripts: Record<Shell, string> = {
  bash: `# flinkdoc completion for bash. Load it with: eval "$(flinkdoc completion bash)"
_flinkdoc() {
  local word typed=\${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  while IFS= read -r word; do
    case $typed in
      \\"*) word=\${word//\\\\/\\\\\\\\} word=\${word//\\"/\\\\\\"} word=\${word//\\$/\\\\\\$} word=\${word//\\\`/\\\\\\\`} ;;
      \\'*) word=\${word//\\'/\\'\\\\\\'\\'} ;;
      *) printf -v word '%q' "$word"; word=\${word//\\\\,/,} ;;
    esac
    COMPREPLY+=("$word")
  done < <(flinkdoc __complete $((COMP_CWORD - 1)) "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f 1)
}
complete -o default -F _flinkdoc flinkdoc
`,
  zsh: `#compdef flinkdoc
# flinkdoc completion for zsh. Load it with: eval "$(flinkdoc completion zsh)", after compinit
_flinkdoc() {
  local -a offered
  local line
  for line in "\${(@f)$(flinkdoc __complete $((CURRENT - 2)) "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n $line ]] && offered+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  if (( \${#offered} )); then _describe 'flinkdoc' offered; else _files; fi
}
compdef _flinkdoc flinkdoc
`,
  fish: `# flinkdoc completion for fish. Save it: flinkdoc completion fish > ~/.config/fish/completions/flinkdoc.fish
function __flinkdoc_complete
  set -l words (commandline -opc)[2..-1]
  set -l offered (flinkdoc __complete (count $words) $words (commandline -ct) 2>/dev/null)
  if count $offered >/dev/null
    printf '%s\\n' $offered
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c flinkdoc -f -a '(__flinkdoc_complete)'
`,
  powershell: `# flinkdoc completion for PowerShell. Load it with: flinkdoc completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName flinkdoc -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  $position = if ($wordToComplete -eq '') { $words.Count } else { $words.Count - 1 }
  flinkdoc __complete $position @words 2>$null | ForEach-Object {
    $value, $description = $_ -split "\`t", 2
    $shown = if ($description) { $description } else { $value }
    $typed = if ($value -match '[^\\w.,-]') { "'" + $value.Replace("'", "''") + "'" } else { $value }
    [System.Management.Automation.CompletionResult]::new($typed, $value, 'ParameterValue', $shown)
  }
}
`,
};
