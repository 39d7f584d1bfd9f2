<?xml version="1.0" encoding="utf-8"?>
<!--
  The controls of forms as GOV.UK Frontend draws them; tests/components holds each to the package's own examples.
  Pages do not call these: form.xsl draws them from the fields that handlers declare, list.xsl from filters.

  question    form group of one box: id, label, label-class, heading, hint, error, class, body
  questions   form group of several, with a legend: id, legend, legend-class, heading, hint, error, described, role, class, body
  described   ids of what says more about a control, for its param "described": id, hint, error, before, after
  input, affixed, textarea, select, select-option, file-upload, password, choices, choice, choice-divider, date-box, button

  Params that are text may hold markup. Yes-or-no params are false unless given.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- ============ labels, hints, mistakes ============ -->

  <xsl:template name="label">
    <xsl:param name="for"/>
    <xsl:param name="text"/>
    <xsl:param name="class"/>
    <xsl:param name="heading"/>
    <xsl:choose>
      <xsl:when test="$heading">
        <h1 class="govuk-label-wrapper">
          <xsl:call-template name="label">
            <xsl:with-param name="for" select="$for"/>
            <xsl:with-param name="text" select="$text"/>
            <xsl:with-param name="class" select="$class"/>
          </xsl:call-template>
        </h1>
      </xsl:when>
      <xsl:when test="string($text)">
        <label class="{normalize-space(concat('govuk-label ', $class))}">
          <xsl:if test="string($for)"><xsl:attribute name="for"><xsl:value-of select="$for"/></xsl:attribute></xsl:if>
          <xsl:copy-of select="$text"/>
        </label>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="hint">
    <xsl:param name="id"/>
    <xsl:param name="text"/>
    <xsl:param name="class"/>
    <div class="{normalize-space(concat('govuk-hint ', $class))}">
      <xsl:if test="string($id)"><xsl:attribute name="id"><xsl:value-of select="$id"/></xsl:attribute></xsl:if>
      <xsl:copy-of select="$text"/>
    </div>
  </xsl:template>

  <xsl:template name="error-message">
    <xsl:param name="id"/>
    <xsl:param name="text"/>
    <xsl:param name="class"/>
    <p class="{normalize-space(concat('govuk-error-message ', $class))}">
      <xsl:if test="string($id)"><xsl:attribute name="id"><xsl:value-of select="$id"/></xsl:attribute></xsl:if>
      <span class="govuk-visually-hidden">Error:</span><xsl:text> </xsl:text><xsl:copy-of select="$text"/>
    </p>
  </xsl:template>

  <xsl:template name="described">
    <xsl:param name="id"/>
    <xsl:param name="hint"/>
    <xsl:param name="error"/>
    <xsl:param name="before"/>
    <xsl:param name="after"/>
    <xsl:variable name="ids">
      <xsl:value-of select="$before"/>
      <xsl:if test="string($hint)"><xsl:value-of select="concat(' ', $id, '-hint')"/></xsl:if>
      <xsl:if test="string($error)"><xsl:value-of select="concat(' ', $id, '-error')"/></xsl:if>
      <xsl:value-of select="concat(' ', $after)"/>
    </xsl:variable>
    <xsl:value-of select="normalize-space($ids)"/>
  </xsl:template>

  <!-- ============ form groups ============ -->

  <!-- With most or words (the limit of a text) the group counts as somebody types. -->
  <xsl:template name="question">
    <xsl:param name="id"/>
    <xsl:param name="label"/>
    <xsl:param name="label-class"/>
    <xsl:param name="heading"/>
    <xsl:param name="hint"/>
    <xsl:param name="error"/>
    <xsl:param name="class"/>
    <xsl:param name="module"/>
    <xsl:param name="most"/>
    <xsl:param name="words"/>
    <xsl:param name="threshold"/>
    <xsl:param name="body"/>
    <div>
      <xsl:call-template name="group-class">
        <xsl:with-param name="error" select="$error"/>
        <xsl:with-param name="class" select="$class"/>
      </xsl:call-template>
      <xsl:if test="string($module)"><xsl:attribute name="data-module"><xsl:value-of select="$module"/></xsl:attribute></xsl:if>
      <xsl:if test="string($most)"><xsl:attribute name="data-maxlength"><xsl:value-of select="$most"/></xsl:attribute></xsl:if>
      <xsl:if test="string($words)">
        <xsl:attribute name="data-maxwords"><xsl:value-of select="$words"/></xsl:attribute>
        <xsl:attribute name="data-count-type">words</xsl:attribute>
      </xsl:if>
      <xsl:if test="string($threshold)"><xsl:attribute name="data-threshold"><xsl:value-of select="$threshold"/></xsl:attribute></xsl:if>
      <xsl:call-template name="label">
        <xsl:with-param name="for" select="$id"/>
        <xsl:with-param name="text" select="$label"/>
        <xsl:with-param name="class" select="$label-class"/>
        <xsl:with-param name="heading" select="$heading"/>
      </xsl:call-template>
      <xsl:call-template name="hint-and-error">
        <xsl:with-param name="id" select="$id"/>
        <xsl:with-param name="hint" select="$hint"/>
        <xsl:with-param name="error" select="$error"/>
      </xsl:call-template>
      <xsl:copy-of select="$body"/>
    </div>
  </xsl:template>

  <xsl:template name="questions">
    <xsl:param name="id"/>
    <xsl:param name="legend"/>
    <xsl:param name="legend-class"/>
    <xsl:param name="heading"/>
    <xsl:param name="hint"/>
    <xsl:param name="error"/>
    <xsl:param name="described"/>
    <xsl:param name="role"/>
    <xsl:param name="class"/>
    <xsl:param name="body"/>
    <xsl:variable name="inside">
      <xsl:call-template name="hint-and-error">
        <xsl:with-param name="id" select="$id"/>
        <xsl:with-param name="hint" select="$hint"/>
        <xsl:with-param name="error" select="$error"/>
      </xsl:call-template>
      <xsl:copy-of select="$body"/>
    </xsl:variable>
    <div>
      <xsl:call-template name="group-class">
        <xsl:with-param name="error" select="$error"/>
        <xsl:with-param name="class" select="$class"/>
      </xsl:call-template>
      <xsl:choose>
        <xsl:when test="string($legend)">
          <xsl:call-template name="fieldset">
            <xsl:with-param name="legend" select="$legend"/>
            <xsl:with-param name="legend-class" select="$legend-class"/>
            <xsl:with-param name="heading" select="$heading"/>
            <xsl:with-param name="role" select="$role"/>
            <xsl:with-param name="described">
              <xsl:call-template name="described">
                <xsl:with-param name="id" select="$id"/>
                <xsl:with-param name="hint" select="$hint"/>
                <xsl:with-param name="error" select="$error"/>
                <xsl:with-param name="before" select="$described"/>
              </xsl:call-template>
            </xsl:with-param>
            <xsl:with-param name="body" select="$inside"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise><xsl:copy-of select="$inside"/></xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <xsl:template name="fieldset">
    <xsl:param name="legend"/>
    <xsl:param name="legend-class"/>
    <xsl:param name="heading"/>
    <xsl:param name="described"/>
    <xsl:param name="role"/>
    <xsl:param name="class"/>
    <xsl:param name="body"/>
    <fieldset class="{normalize-space(concat('govuk-fieldset ', $class))}">
      <xsl:if test="string($role)"><xsl:attribute name="role"><xsl:value-of select="$role"/></xsl:attribute></xsl:if>
      <xsl:if test="string($described)"><xsl:attribute name="aria-describedby"><xsl:value-of select="$described"/></xsl:attribute></xsl:if>
      <legend class="{normalize-space(concat('govuk-fieldset__legend ', $legend-class))}">
        <xsl:choose>
          <xsl:when test="$heading"><h1 class="govuk-fieldset__heading"><xsl:copy-of select="$legend"/></h1></xsl:when>
          <xsl:otherwise><xsl:copy-of select="$legend"/></xsl:otherwise>
        </xsl:choose>
      </legend>
      <xsl:copy-of select="$body"/>
    </fieldset>
  </xsl:template>

  <xsl:template name="group-class">
    <xsl:param name="error"/>
    <xsl:param name="class"/>
    <xsl:attribute name="class">
      <xsl:text>govuk-form-group</xsl:text>
      <xsl:if test="string($error)"> govuk-form-group--error</xsl:if>
      <xsl:if test="string($class)"><xsl:value-of select="concat(' ', $class)"/></xsl:if>
    </xsl:attribute>
  </xsl:template>

  <xsl:template name="hint-and-error">
    <xsl:param name="id"/>
    <xsl:param name="hint"/>
    <xsl:param name="error"/>
    <xsl:if test="string($hint)">
      <xsl:call-template name="hint">
        <xsl:with-param name="id" select="concat($id, '-hint')"/>
        <xsl:with-param name="text" select="$hint"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="string($error)">
      <xsl:call-template name="error-message">
        <xsl:with-param name="id" select="concat($id, '-error')"/>
        <xsl:with-param name="text" select="$error"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ============ boxes ============ -->

  <xsl:template name="input">
    <xsl:param name="id"/>
    <xsl:param name="name"/>
    <xsl:param name="type">text</xsl:param>
    <xsl:param name="value"/>
    <xsl:param name="class"/>
    <xsl:param name="error"/>
    <xsl:param name="described"/>
    <xsl:param name="inputmode"/>
    <xsl:param name="autocomplete"/>
    <xsl:param name="autocapitalize"/>
    <xsl:param name="spellcheck"/>
    <xsl:param name="pattern"/>
    <xsl:param name="disabled"/>
    <input id="{$id}" name="{$name}" type="{$type}">
      <xsl:call-template name="control-class">
        <xsl:with-param name="kind">govuk-input</xsl:with-param>
        <xsl:with-param name="error" select="$error"/>
        <xsl:with-param name="class" select="$class"/>
      </xsl:call-template>
      <xsl:if test="string($value)"><xsl:attribute name="value"><xsl:value-of select="$value"/></xsl:attribute></xsl:if>
      <xsl:if test="string($inputmode)"><xsl:attribute name="inputmode"><xsl:value-of select="$inputmode"/></xsl:attribute></xsl:if>
      <xsl:if test="string($pattern)"><xsl:attribute name="pattern"><xsl:value-of select="$pattern"/></xsl:attribute></xsl:if>
      <xsl:if test="string($autocapitalize)"><xsl:attribute name="autocapitalize"><xsl:value-of select="$autocapitalize"/></xsl:attribute></xsl:if>
      <xsl:call-template name="typing">
        <xsl:with-param name="autocomplete" select="$autocomplete"/>
        <xsl:with-param name="spellcheck" select="$spellcheck"/>
        <xsl:with-param name="disabled" select="$disabled"/>
        <xsl:with-param name="described" select="$described"/>
      </xsl:call-template>
    </input>
  </xsl:template>

  <!-- What boxes and controls have in common, after their own attributes. -->
  <xsl:template name="typing">
    <xsl:param name="autocomplete"/>
    <xsl:param name="spellcheck"/>
    <xsl:param name="disabled"/>
    <xsl:param name="described"/>
    <xsl:if test="string($autocomplete)"><xsl:attribute name="autocomplete"><xsl:value-of select="$autocomplete"/></xsl:attribute></xsl:if>
    <xsl:if test="string($spellcheck)"><xsl:attribute name="spellcheck"><xsl:value-of select="$spellcheck"/></xsl:attribute></xsl:if>
    <xsl:if test="$disabled"><xsl:attribute name="disabled">disabled</xsl:attribute></xsl:if>
    <xsl:if test="string($described)"><xsl:attribute name="aria-describedby"><xsl:value-of select="$described"/></xsl:attribute></xsl:if>
  </xsl:template>

  <xsl:template name="control-class">
    <xsl:param name="kind"/>
    <xsl:param name="error"/>
    <xsl:param name="class"/>
    <xsl:attribute name="class">
      <xsl:value-of select="$kind"/>
      <xsl:if test="string($class)"><xsl:value-of select="concat(' ', $class)"/></xsl:if>
      <xsl:if test="$error"><xsl:value-of select="concat(' ', $kind, '--error')"/></xsl:if>
    </xsl:attribute>
  </xsl:template>

  <!-- A box with £ before it or % after it. -->
  <xsl:template name="affixed">
    <xsl:param name="prefix"/>
    <xsl:param name="suffix"/>
    <xsl:param name="body"/>
    <xsl:choose>
      <xsl:when test="string($prefix) or string($suffix)">
        <div class="govuk-input__wrapper">
          <xsl:if test="string($prefix)"><div class="govuk-input__prefix" aria-hidden="true"><xsl:copy-of select="$prefix"/></div></xsl:if>
          <xsl:copy-of select="$body"/>
          <xsl:if test="string($suffix)"><div class="govuk-input__suffix" aria-hidden="true"><xsl:copy-of select="$suffix"/></div></xsl:if>
        </div>
      </xsl:when>
      <xsl:otherwise><xsl:copy-of select="$body"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="textarea">
    <xsl:param name="id"/>
    <xsl:param name="name"/>
    <xsl:param name="value"/>
    <xsl:param name="rows">5</xsl:param>
    <xsl:param name="class"/>
    <xsl:param name="error"/>
    <xsl:param name="described"/>
    <xsl:param name="autocomplete"/>
    <xsl:param name="spellcheck"/>
    <textarea id="{$id}" name="{$name}" rows="{$rows}">
      <xsl:call-template name="control-class">
        <xsl:with-param name="kind">govuk-textarea</xsl:with-param>
        <xsl:with-param name="error" select="$error"/>
        <xsl:with-param name="class" select="$class"/>
      </xsl:call-template>
      <xsl:call-template name="typing">
        <xsl:with-param name="autocomplete" select="$autocomplete"/>
        <xsl:with-param name="spellcheck" select="$spellcheck"/>
        <xsl:with-param name="described" select="$described"/>
      </xsl:call-template>
      <xsl:value-of select="$value"/>
    </textarea>
  </xsl:template>

  <!-- What the script turns into a count; without it, the limit in words. -->
  <xsl:template name="count-message">
    <xsl:param name="id"/>
    <xsl:param name="most"/>
    <xsl:param name="words"/>
    <div id="{$id}-info" class="govuk-hint govuk-character-count__message">
      <xsl:text>You can enter up to </xsl:text>
      <xsl:choose>
        <xsl:when test="string($words)"><xsl:value-of select="$words"/> words</xsl:when>
        <xsl:otherwise><xsl:value-of select="$most"/> characters</xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <xsl:template name="select">
    <xsl:param name="id"/>
    <xsl:param name="name"/>
    <xsl:param name="class"/>
    <xsl:param name="error"/>
    <xsl:param name="described"/>
    <xsl:param name="disabled"/>
    <xsl:param name="options"/>
    <select id="{$id}" name="{$name}">
      <xsl:call-template name="control-class">
        <xsl:with-param name="kind">govuk-select</xsl:with-param>
        <xsl:with-param name="error" select="$error"/>
        <xsl:with-param name="class" select="$class"/>
      </xsl:call-template>
      <xsl:call-template name="typing">
        <xsl:with-param name="disabled" select="$disabled"/>
        <xsl:with-param name="described" select="$described"/>
      </xsl:call-template>
      <xsl:copy-of select="$options"/>
    </select>
  </xsl:template>

  <xsl:template name="select-option">
    <xsl:param name="value"/>
    <xsl:param name="text"/>
    <xsl:param name="selected"/>
    <xsl:param name="disabled"/>
    <option value="{$value}">
      <xsl:if test="$selected"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
      <xsl:if test="$disabled"><xsl:attribute name="disabled">disabled</xsl:attribute></xsl:if>
      <xsl:value-of select="$text"/>
    </option>
  </xsl:template>

  <!-- enhanced: where scripts run, a place to drop a file that says its name. -->
  <xsl:template name="file-upload">
    <xsl:param name="id"/>
    <xsl:param name="name"/>
    <xsl:param name="class"/>
    <xsl:param name="error"/>
    <xsl:param name="described"/>
    <xsl:param name="multiple"/>
    <xsl:param name="disabled"/>
    <xsl:param name="accept"/>
    <xsl:param name="enhanced"/>
    <xsl:variable name="box">
      <input id="{$id}" name="{$name}" type="file">
        <xsl:call-template name="control-class">
          <xsl:with-param name="kind">govuk-file-upload</xsl:with-param>
          <xsl:with-param name="error" select="$error"/>
          <xsl:with-param name="class" select="$class"/>
        </xsl:call-template>
        <xsl:if test="$multiple"><xsl:attribute name="multiple">multiple</xsl:attribute></xsl:if>
        <xsl:if test="string($accept)"><xsl:attribute name="accept"><xsl:value-of select="$accept"/></xsl:attribute></xsl:if>
        <xsl:call-template name="typing">
          <xsl:with-param name="disabled" select="$disabled"/>
          <xsl:with-param name="described" select="$described"/>
        </xsl:call-template>
      </input>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$enhanced"><div class="govuk-file-upload-wrapper" data-module="govuk-file-upload"><xsl:copy-of select="$box"/></div></xsl:when>
      <xsl:otherwise><xsl:copy-of select="$box"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- With a button, drawn only where scripts run, to see what was typed. -->
  <xsl:template name="password">
    <xsl:param name="id"/>
    <xsl:param name="name"/>
    <xsl:param name="value"/>
    <xsl:param name="class"/>
    <xsl:param name="error"/>
    <xsl:param name="described"/>
    <xsl:param name="autocomplete">current-password</xsl:param>
    <div class="govuk-input__wrapper govuk-password-input__wrapper">
      <xsl:call-template name="input">
        <xsl:with-param name="id" select="$id"/>
        <xsl:with-param name="name" select="$name"/>
        <xsl:with-param name="type">password</xsl:with-param>
        <xsl:with-param name="value" select="$value"/>
        <xsl:with-param name="class" select="normalize-space(concat('govuk-password-input__input govuk-js-password-input-input ', $class))"/>
        <xsl:with-param name="error" select="$error"/>
        <xsl:with-param name="described" select="$described"/>
        <xsl:with-param name="spellcheck">false</xsl:with-param>
        <xsl:with-param name="autocapitalize">none</xsl:with-param>
        <xsl:with-param name="autocomplete" select="$autocomplete"/>
      </xsl:call-template>
      <button type="button" class="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"
              data-module="govuk-button" aria-controls="{$id}" aria-label="Show password" hidden="hidden">Show</button>
    </div>
  </xsl:template>

  <!-- ============ radios and checkboxes: kind is "radios" or "checkboxes" ============ -->

  <xsl:template name="choices">
    <xsl:param name="kind"/>
    <xsl:param name="class"/>
    <xsl:param name="items"/>
    <div class="{normalize-space(concat('govuk-', $kind, ' ', $class))}" data-module="govuk-{$kind}">
      <xsl:copy-of select="$items"/>
    </div>
  </xsl:template>

  <!-- With reveals (markup), a choice shows more questions while it is picked. -->
  <xsl:template name="choice">
    <xsl:param name="kind"/>
    <xsl:param name="id"/>
    <xsl:param name="name"/>
    <xsl:param name="value"/>
    <xsl:param name="label"/>
    <xsl:param name="label-class"/>
    <xsl:param name="hint"/>
    <xsl:param name="hint-id" select="concat($id, '-item-hint')"/>
    <xsl:param name="checked"/>
    <xsl:param name="disabled"/>
    <xsl:param name="described"/>
    <xsl:param name="exclusive"/>
    <xsl:param name="reveals"/>
    <xsl:variable name="about">
      <xsl:value-of select="$described"/>
      <xsl:if test="string($hint)"><xsl:value-of select="concat(' ', $hint-id)"/></xsl:if>
    </xsl:variable>
    <div class="govuk-{$kind}__item">
      <input class="govuk-{$kind}__input" id="{$id}" name="{$name}" value="{$value}">
        <xsl:attribute name="type">
          <xsl:choose>
            <xsl:when test="$kind = 'radios'">radio</xsl:when>
            <xsl:otherwise>checkbox</xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
        <xsl:if test="$checked"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
        <xsl:if test="$exclusive"><xsl:attribute name="data-behaviour">exclusive</xsl:attribute></xsl:if>
        <xsl:if test="string($reveals)"><xsl:attribute name="data-aria-controls">conditional-<xsl:value-of select="$id"/></xsl:attribute></xsl:if>
        <xsl:call-template name="typing">
          <xsl:with-param name="disabled" select="$disabled"/>
          <xsl:with-param name="described" select="normalize-space($about)"/>
        </xsl:call-template>
      </input>
      <label class="{normalize-space(concat('govuk-label govuk-', $kind, '__label ', $label-class))}" for="{$id}"><xsl:copy-of select="$label"/></label>
      <xsl:if test="string($hint)">
        <div id="{$hint-id}" class="govuk-hint govuk-{$kind}__hint"><xsl:copy-of select="$hint"/></div>
      </xsl:if>
    </div>
    <xsl:if test="string($reveals)">
      <div id="conditional-{$id}">
        <xsl:attribute name="class">
          <xsl:value-of select="concat('govuk-', $kind, '__conditional')"/>
          <xsl:if test="not($checked)"><xsl:value-of select="concat(' govuk-', $kind, '__conditional--hidden')"/></xsl:if>
        </xsl:attribute>
        <xsl:copy-of select="$reveals"/>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template name="choice-divider">
    <xsl:param name="kind"/>
    <xsl:param name="text">or</xsl:param>
    <div class="govuk-{$kind}__divider"><xsl:value-of select="$text"/></div>
  </xsl:template>

  <!-- ============ one box of a day ============ -->

  <xsl:template name="date-box">
    <xsl:param name="id"/>
    <xsl:param name="name"/>
    <xsl:param name="label"/>
    <xsl:param name="value"/>
    <xsl:param name="width">2</xsl:param>
    <xsl:param name="error"/>
    <xsl:param name="inputmode">numeric</xsl:param>
    <xsl:param name="autocomplete"/>
    <div class="govuk-date-input__item">
      <div class="govuk-form-group">
        <label class="govuk-label govuk-date-input__label" for="{$id}"><xsl:value-of select="$label"/></label>
        <xsl:call-template name="input">
          <xsl:with-param name="id" select="$id"/>
          <xsl:with-param name="name" select="$name"/>
          <xsl:with-param name="value" select="$value"/>
          <xsl:with-param name="class" select="concat('govuk-date-input__input govuk-input--width-', $width)"/>
          <xsl:with-param name="error" select="$error"/>
          <xsl:with-param name="inputmode" select="$inputmode"/>
          <xsl:with-param name="autocomplete" select="$autocomplete"/>
        </xsl:call-template>
      </div>
    </div>
  </xsl:template>

  <!-- ============ buttons ============ -->

  <!-- A button of a form; with href, a link that looks like one. once: a second press within a second does nothing. -->
  <xsl:template name="button">
    <xsl:param name="text"/>
    <xsl:param name="class"/>
    <xsl:param name="href"/>
    <xsl:param name="id"/>
    <xsl:param name="type">submit</xsl:param>
    <xsl:param name="name"/>
    <xsl:param name="value"/>
    <xsl:param name="disabled"/>
    <xsl:param name="once"/>
    <xsl:param name="start"/>
    <xsl:variable name="look">
      <xsl:value-of select="concat('govuk-button ', $class)"/>
      <xsl:if test="$start"> govuk-button--start</xsl:if>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="string($href)">
        <a href="{$href}" role="button" draggable="false" class="{normalize-space($look)}" data-module="govuk-button">
          <xsl:if test="string($id)"><xsl:attribute name="id"><xsl:value-of select="$id"/></xsl:attribute></xsl:if>
          <xsl:copy-of select="$text"/>
          <xsl:if test="$start"><xsl:call-template name="start-arrow"/></xsl:if>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <button type="{$type}" class="{normalize-space($look)}" data-module="govuk-button">
          <xsl:if test="string($value)"><xsl:attribute name="value"><xsl:value-of select="$value"/></xsl:attribute></xsl:if>
          <xsl:if test="string($name)"><xsl:attribute name="name"><xsl:value-of select="$name"/></xsl:attribute></xsl:if>
          <xsl:if test="string($id)"><xsl:attribute name="id"><xsl:value-of select="$id"/></xsl:attribute></xsl:if>
          <xsl:if test="$disabled">
            <xsl:attribute name="disabled">disabled</xsl:attribute>
            <xsl:attribute name="aria-disabled">true</xsl:attribute>
          </xsl:if>
          <xsl:if test="$once"><xsl:attribute name="data-prevent-double-click">true</xsl:attribute></xsl:if>
          <xsl:copy-of select="$text"/>
          <xsl:if test="$start"><xsl:call-template name="start-arrow"/></xsl:if>
        </button>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="start-arrow">
    <svg class="govuk-button__start-icon" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false">
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/>
    </svg>
  </xsl:template>

</xsl:stylesheet>
