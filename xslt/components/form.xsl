<?xml version="1.0" encoding="utf-8"?>
<!--
  Forms, drawn from the fields that handlers declare (include/core/form.h).

  A whole form:            <xsl:apply-templates select="form"/>, with param "button", the words on its button
  A form laid out by hand: <form method="post" action="{form/@action}" novalidate="novalidate">
                             <xsl:apply-templates select="form" mode="hidden"/>    csrf, key, hidden fields
                             <xsl:apply-templates select="form/field[@name = 'price']"/>
                             <xsl:apply-templates select="form" mode="buttons"/>   its acts, or one button
  One field:               match "field": label, hint, error and control
  In a dense table:        mode="row": a table row, label in the first cell, control in the last
                           mode="control": the control alone, for a cell whose label is elsewhere
  Several ticks:           named template "ticks": fields, legend, hint
  A button of its own:     named template "act": a small form with one button
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- ============ whole forms ============ -->

  <xsl:template match="form">
    <xsl:param name="button">Save and continue</xsl:param>
    <form method="post" action="{@action}" novalidate="novalidate">
      <xsl:copy-of select="@enctype"/>
      <xsl:apply-templates select="." mode="hidden"/>
      <xsl:apply-templates select="field"/>
      <xsl:apply-templates select="." mode="buttons">
        <xsl:with-param name="button" select="$button"/>
      </xsl:apply-templates>
    </form>
  </xsl:template>

  <!-- What the dispatcher asks back of every form, and fields nobody sees. -->
  <xsl:template match="form" mode="hidden">
    <xsl:call-template name="proofs"/>
    <xsl:for-each select="field[@widget = 'hidden']">
      <input type="hidden" name="{@name}" value="{value}"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="proofs">
    <input type="hidden" name="csrf" value="{/page/frame/csrf}"/>
    <input type="hidden" name="key" value="{/page/frame/key}"/>
  </xsl:template>

  <!-- The acts a form declares, the first of them green; or one button. -->
  <xsl:template match="form" mode="buttons">
    <xsl:param name="button">Save and continue</xsl:param>
    <xsl:param name="beside"/>
    <div class="govuk-button-group">
      <xsl:choose>
        <xsl:when test="field[@widget = 'act']">
          <xsl:apply-templates select="field[@widget = 'act']/option" mode="button"/>
        </xsl:when>
        <xsl:otherwise>
          <button type="submit" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true">
            <xsl:value-of select="$button"/>
          </button>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:copy-of select="$beside"/>
    </div>
  </xsl:template>

  <xsl:template match="option" mode="button">
    <button type="submit" name="{../@name}" value="{@value}" data-module="govuk-button" data-prevent-double-click="true">
      <xsl:attribute name="class">govuk-button<xsl:if test="position() > 1"> govuk-button--secondary</xsl:if></xsl:attribute>
      <xsl:value-of select="label"/>
    </button>
  </xsl:template>

  <!-- One act, one button: "Publish", "Withdraw". Look is secondary, warning, link, or nothing for green. -->
  <xsl:template name="act">
    <xsl:param name="action"/>
    <xsl:param name="label"/>
    <xsl:param name="about"/>
    <xsl:param name="look"/>
    <xsl:param name="name"/>
    <xsl:param name="value"/>
    <form method="post" action="{$action}" class="dps-act">
      <xsl:call-template name="proofs"/>
      <button type="submit" data-module="govuk-button" data-prevent-double-click="true">
        <xsl:attribute name="class">
          <xsl:choose>
            <xsl:when test="$look = 'link'">dps-link-button</xsl:when>
            <xsl:when test="$look">govuk-button govuk-button--<xsl:value-of select="$look"/></xsl:when>
            <xsl:otherwise>govuk-button</xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
        <xsl:if test="$name">
          <xsl:attribute name="name"><xsl:value-of select="$name"/></xsl:attribute>
          <xsl:attribute name="value"><xsl:value-of select="$value"/></xsl:attribute>
        </xsl:if>
        <xsl:value-of select="$label"/>
        <xsl:if test="$about"><span class="govuk-visually-hidden"><xsl:text> </xsl:text><xsl:value-of select="$about"/></span></xsl:if>
      </button>
    </form>
  </xsl:template>

  <!-- ============ mistakes ============ -->

  <xsl:template name="mistakes">
    <xsl:if test="form/error or form/field/error">
      <div class="govuk-error-summary" data-module="govuk-error-summary">
        <div role="alert">
          <h2 class="govuk-error-summary__title">There is a problem</h2>
          <div class="govuk-error-summary__body">
            <ul class="govuk-list govuk-error-summary__list">
              <xsl:for-each select="form/error | form/field/error">
                <li><xsl:apply-templates select="." mode="mistake"/></li>
              </xsl:for-each>
            </ul>
          </div>
        </div>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="error" mode="mistake">
    <xsl:value-of select="."/>
  </xsl:template>

  <xsl:template match="field/error" mode="mistake">
    <a>
      <xsl:attribute name="href">#<xsl:apply-templates select=".." mode="first"/></xsl:attribute>
      <xsl:value-of select="."/>
    </a>
  </xsl:template>

  <!-- The id of a field's first box, where its mistake leads. -->
  <xsl:template match="field" mode="first">
    <xsl:apply-templates select="." mode="id"/>
    <xsl:if test="@widget = 'day' or @widget = 'moment'">.day</xsl:if>
  </xsl:template>

  <!-- The id of a field: its name, after its form's where a page has several. -->
  <xsl:template match="field" mode="id">
    <xsl:if test="../@name"><xsl:value-of select="../@name"/>.</xsl:if>
    <xsl:value-of select="@name"/>
  </xsl:template>

  <!-- ============ a field: label or legend, hint, mistake, control ============ -->

  <xsl:template match="field">
    <xsl:param name="size">s</xsl:param>
    <xsl:choose>
      <xsl:when test="@widget = 'hidden' or @widget = 'act'"/>
      <xsl:when test="@widget = 'tick'"><xsl:apply-templates select="." mode="tick"/></xsl:when>
      <xsl:when test="@widget = 'choice' or @widget = 'day' or @widget = 'moment'">
        <xsl:apply-templates select="." mode="group"><xsl:with-param name="size" select="$size"/></xsl:apply-templates>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="." mode="single"><xsl:with-param name="size" select="$size"/></xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="field" mode="single">
    <xsl:param name="size"/>
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <div>
      <xsl:attribute name="class">
        <xsl:text>govuk-form-group</xsl:text>
        <xsl:if test="error"> govuk-form-group--error</xsl:if>
        <xsl:if test="@widget = 'prose' and most"> govuk-character-count</xsl:if>
        <xsl:if test="@widget = 'secret'"> govuk-password-input</xsl:if>
      </xsl:attribute>
      <xsl:if test="@widget = 'prose' and most">
        <xsl:attribute name="data-module">govuk-character-count</xsl:attribute>
        <xsl:attribute name="data-maxlength"><xsl:value-of select="most"/></xsl:attribute>
      </xsl:if>
      <xsl:if test="@widget = 'secret'">
        <xsl:attribute name="data-module">govuk-password-input</xsl:attribute>
      </xsl:if>
      <label class="govuk-label govuk-label--{$size}" for="{$id}">
        <xsl:apply-templates select="." mode="label"/>
      </label>
      <xsl:apply-templates select="hint"/>
      <xsl:apply-templates select="error"/>
      <xsl:apply-templates select="." mode="control"/>
      <xsl:if test="@widget = 'prose' and most">
        <div id="{$id}-info" class="govuk-hint govuk-character-count__message">
          <xsl:text>You can enter up to </xsl:text>
          <xsl:value-of select="format-number(most, '#,##0')"/>
          <xsl:text> characters</xsl:text>
        </div>
      </xsl:if>
    </div>
  </xsl:template>

  <xsl:template match="field" mode="group">
    <xsl:param name="size"/>
    <div>
      <xsl:attribute name="class">govuk-form-group<xsl:if test="error"> govuk-form-group--error</xsl:if></xsl:attribute>
      <fieldset class="govuk-fieldset">
        <xsl:apply-templates select="." mode="described"/>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--{$size}">
          <xsl:apply-templates select="." mode="label"/>
        </legend>
        <xsl:apply-templates select="hint"/>
        <xsl:apply-templates select="error"/>
        <xsl:apply-templates select="." mode="control"/>
      </fieldset>
    </div>
  </xsl:template>

  <xsl:template match="field" mode="label">
    <xsl:value-of select="label"/>
    <xsl:if test="@optional"> (optional)</xsl:if>
  </xsl:template>

  <xsl:template match="field/hint">
    <xsl:variable name="id"><xsl:apply-templates select=".." mode="id"/></xsl:variable>
    <div class="govuk-hint" id="{$id}-hint"><xsl:value-of select="."/></div>
  </xsl:template>

  <xsl:template match="field/error">
    <xsl:variable name="id"><xsl:apply-templates select=".." mode="id"/></xsl:variable>
    <p class="govuk-error-message" id="{$id}-error">
      <span class="govuk-visually-hidden">Error:</span><xsl:text> </xsl:text><xsl:value-of select="."/>
    </p>
  </xsl:template>

  <!-- What else says something about the control. -->
  <xsl:template match="field" mode="described">
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <xsl:if test="hint or error or (@widget = 'prose' and most)">
      <xsl:attribute name="aria-describedby">
        <xsl:if test="hint"><xsl:value-of select="$id"/>-hint</xsl:if>
        <xsl:if test="hint and error"><xsl:text> </xsl:text></xsl:if>
        <xsl:if test="error"><xsl:value-of select="$id"/>-error</xsl:if>
        <xsl:if test="@widget = 'prose' and most">
          <xsl:if test="hint or error"><xsl:text> </xsl:text></xsl:if>
          <xsl:value-of select="$id"/>-info</xsl:if>
      </xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- ============ in tables ============ -->

  <!-- Label, what else the page wants to show, control. -->
  <xsl:template match="field" mode="row">
    <xsl:param name="between"/>
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header govuk-!-font-weight-regular">
        <label for="{$id}"><xsl:value-of select="label"/></label>
        <xsl:if test="hint"><br/><span class="dps-quiet" id="{$id}-hint"><xsl:value-of select="hint"/></span></xsl:if>
        <xsl:apply-templates select="error"/>
      </th>
      <xsl:copy-of select="$between"/>
      <td class="govuk-table__cell"><xsl:apply-templates select="." mode="control"/></td>
    </tr>
  </xsl:template>

  <!-- ============ controls ============ -->

  <xsl:template match="field" mode="control">
    <xsl:choose>
      <xsl:when test="@widget = 'prose'"><xsl:apply-templates select="." mode="textarea"/></xsl:when>
      <xsl:when test="@widget = 'money'">
        <xsl:apply-templates select="." mode="box">
          <xsl:with-param name="before">£</xsl:with-param>
          <xsl:with-param name="width">10</xsl:with-param>
          <xsl:with-param name="digits">decimal</xsl:with-param>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:when test="@widget = 'percent'">
        <xsl:apply-templates select="." mode="box">
          <xsl:with-param name="after">%</xsl:with-param>
          <xsl:with-param name="width">5</xsl:with-param>
          <xsl:with-param name="digits">decimal</xsl:with-param>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:when test="@widget = 'whole'">
        <xsl:apply-templates select="." mode="box">
          <xsl:with-param name="width">5</xsl:with-param>
          <xsl:with-param name="digits">numeric</xsl:with-param>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:when test="@widget = 'points'">
        <xsl:apply-templates select="." mode="box">
          <xsl:with-param name="width">5</xsl:with-param>
          <xsl:with-param name="digits">decimal</xsl:with-param>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:when test="@widget = 'miles'">
        <xsl:apply-templates select="." mode="box">
          <xsl:with-param name="after">miles</xsl:with-param>
          <xsl:with-param name="width">5</xsl:with-param>
          <xsl:with-param name="digits">decimal</xsl:with-param>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:when test="@widget = 'postcode'">
        <xsl:apply-templates select="." mode="box"><xsl:with-param name="width">10</xsl:with-param></xsl:apply-templates>
      </xsl:when>
      <xsl:when test="@widget = 'email'">
        <xsl:apply-templates select="." mode="box"><xsl:with-param name="type">email</xsl:with-param></xsl:apply-templates>
      </xsl:when>
      <xsl:when test="@widget = 'secret'"><xsl:apply-templates select="." mode="password"/></xsl:when>
      <xsl:when test="@widget = 'file'"><xsl:apply-templates select="." mode="file"/></xsl:when>
      <xsl:when test="@widget = 'list'"><xsl:apply-templates select="." mode="list"/></xsl:when>
      <xsl:when test="@widget = 'choice'"><xsl:apply-templates select="." mode="choice"/></xsl:when>
      <xsl:when test="@widget = 'tick'"><xsl:apply-templates select="." mode="ticked"/></xsl:when>
      <xsl:when test="@widget = 'day'"><xsl:apply-templates select="." mode="day"/></xsl:when>
      <xsl:when test="@widget = 'moment'"><xsl:apply-templates select="." mode="moment"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="box"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- One box, with £ before it or % after it where the answer has a unit. -->
  <xsl:template match="field" mode="box">
    <xsl:param name="before"/>
    <xsl:param name="after" select="unit"/>
    <xsl:param name="width"/>
    <xsl:param name="digits"/>
    <xsl:param name="type">text</xsl:param>
    <xsl:choose>
      <xsl:when test="string($before) or string($after)">
        <div class="govuk-input__wrapper">
          <xsl:if test="string($before)">
            <div class="govuk-input__prefix" aria-hidden="true"><xsl:value-of select="$before"/></div>
          </xsl:if>
          <xsl:apply-templates select="." mode="input">
            <xsl:with-param name="width" select="$width"/>
            <xsl:with-param name="digits" select="$digits"/>
          </xsl:apply-templates>
          <xsl:if test="string($after)">
            <div class="govuk-input__suffix" aria-hidden="true"><xsl:value-of select="$after"/></div>
          </xsl:if>
        </div>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="." mode="input">
          <xsl:with-param name="width" select="$width"/>
          <xsl:with-param name="digits" select="$digits"/>
          <xsl:with-param name="type" select="$type"/>
        </xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="field" mode="input">
    <xsl:param name="width"/>
    <xsl:param name="digits"/>
    <xsl:param name="type">text</xsl:param>
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <input id="{$id}" name="{@name}" type="{$type}" value="{value}">
      <xsl:attribute name="class">
        <xsl:text>govuk-input</xsl:text>
        <xsl:if test="string($width)"> govuk-input--width-<xsl:value-of select="$width"/></xsl:if>
        <xsl:if test="error"> govuk-input--error</xsl:if>
      </xsl:attribute>
      <xsl:if test="string($digits)"><xsl:attribute name="inputmode"><xsl:value-of select="$digits"/></xsl:attribute></xsl:if>
      <xsl:if test="$type = 'email'">
        <xsl:attribute name="spellcheck">false</xsl:attribute>
        <xsl:attribute name="autocomplete">email</xsl:attribute>
      </xsl:if>
      <xsl:if test="@widget = 'postcode'">
        <xsl:attribute name="spellcheck">false</xsl:attribute>
      </xsl:if>
      <xsl:copy-of select="@autocomplete"/>
      <xsl:apply-templates select="." mode="described"/>
    </input>
  </xsl:template>

  <xsl:template match="field" mode="password">
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <div class="govuk-input__wrapper govuk-password-input__wrapper">
      <input id="{$id}" name="{@name}" type="password" spellcheck="false" autocapitalize="none">
        <xsl:attribute name="class">
          <xsl:text>govuk-input govuk-password-input__input govuk-js-password-input-input</xsl:text>
          <xsl:if test="error"> govuk-input--error</xsl:if>
        </xsl:attribute>
        <xsl:attribute name="autocomplete">
          <xsl:choose>
            <xsl:when test="@autocomplete"><xsl:value-of select="@autocomplete"/></xsl:when>
            <xsl:otherwise>current-password</xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
        <xsl:apply-templates select="." mode="described"/>
      </input>
      <button type="button" class="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"
              data-module="govuk-button" aria-controls="{$id}" aria-label="Show password" hidden="hidden">Show</button>
    </div>
  </xsl:template>

  <xsl:template match="field" mode="textarea">
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <textarea id="{$id}" name="{@name}">
      <xsl:attribute name="class">
        <xsl:text>govuk-textarea</xsl:text>
        <xsl:if test="most"> govuk-js-character-count</xsl:if>
        <xsl:if test="error"> govuk-textarea--error</xsl:if>
      </xsl:attribute>
      <xsl:attribute name="rows">
        <xsl:choose>
          <xsl:when test="@rows"><xsl:value-of select="@rows"/></xsl:when>
          <xsl:when test="most > 3000">16</xsl:when>
          <xsl:when test="most > 1000">8</xsl:when>
          <xsl:otherwise>4</xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <xsl:apply-templates select="." mode="described"/>
      <xsl:value-of select="value"/>
    </textarea>
  </xsl:template>

  <xsl:template match="field" mode="file">
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <input id="{$id}" name="{@name}" type="file">
      <xsl:attribute name="class">govuk-file-upload<xsl:if test="error"> govuk-file-upload--error</xsl:if></xsl:attribute>
      <xsl:copy-of select="@accept"/>
      <xsl:apply-templates select="." mode="described"/>
    </input>
  </xsl:template>

  <xsl:template match="field" mode="list">
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <select id="{$id}" name="{@name}">
      <xsl:attribute name="class">govuk-select<xsl:if test="error"> govuk-select--error</xsl:if></xsl:attribute>
      <xsl:apply-templates select="." mode="described"/>
      <xsl:if test="not(option[@value = ''])"><option value="">Choose</option></xsl:if>
      <xsl:for-each select="option">
        <option value="{@value}">
          <xsl:if test="@checked"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
          <xsl:value-of select="label"/>
        </option>
      </xsl:for-each>
    </select>
  </xsl:template>

  <!-- Radios and tick boxes. The first has the field's name as its id, so that a mistake leads to it. -->

  <xsl:template match="field" mode="choice">
    <xsl:param name="inline"/>
    <div data-module="govuk-radios">
      <xsl:attribute name="class">
        <xsl:text>govuk-radios govuk-radios--small</xsl:text>
        <xsl:if test="$inline"> govuk-radios--inline</xsl:if>
      </xsl:attribute>
      <xsl:apply-templates select="option" mode="radio"/>
    </div>
  </xsl:template>

  <xsl:template match="option" mode="radio">
    <xsl:variable name="id"><xsl:call-template name="option-id"/></xsl:variable>
    <div class="govuk-radios__item">
      <input class="govuk-radios__input" id="{$id}" name="{../@name}" type="radio" value="{@value}">
        <xsl:if test="@checked"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
        <xsl:if test="hint"><xsl:attribute name="aria-describedby"><xsl:value-of select="$id"/>-item-hint</xsl:attribute></xsl:if>
      </input>
      <label class="govuk-label govuk-radios__label" for="{$id}"><xsl:value-of select="label"/></label>
      <xsl:if test="hint">
        <div class="govuk-hint govuk-radios__hint" id="{$id}-item-hint"><xsl:value-of select="hint"/></div>
      </xsl:if>
    </div>
  </xsl:template>

  <!-- Ticks that belong together: fields of widget tick, under one legend. -->
  <xsl:template name="ticks">
    <xsl:param name="fields"/>
    <xsl:param name="legend"/>
    <xsl:param name="hint"/>
    <xsl:param name="size">s</xsl:param>
    <xsl:variable name="id" select="concat($fields[1]/@name, '-group')"/>
    <div>
      <xsl:attribute name="class">govuk-form-group<xsl:if test="$fields/error"> govuk-form-group--error</xsl:if></xsl:attribute>
      <fieldset class="govuk-fieldset">
        <xsl:if test="string($hint)"><xsl:attribute name="aria-describedby"><xsl:value-of select="$id"/>-hint</xsl:attribute></xsl:if>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--{$size}"><xsl:copy-of select="$legend"/></legend>
        <xsl:if test="string($hint)"><div class="govuk-hint" id="{$id}-hint"><xsl:copy-of select="$hint"/></div></xsl:if>
        <xsl:apply-templates select="$fields/error"/>
        <div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
          <xsl:apply-templates select="$fields" mode="tick-item"/>
        </div>
      </fieldset>
    </div>
  </xsl:template>

  <xsl:template name="option-id">
    <xsl:apply-templates select=".." mode="id"/>
    <xsl:if test="preceding-sibling::option">-<xsl:value-of select="count(preceding-sibling::option) + 1"/></xsl:if>
  </xsl:template>

  <!-- A single yes: its label is the whole question. -->
  <xsl:template match="field" mode="tick">
    <div>
      <xsl:attribute name="class">govuk-form-group<xsl:if test="error"> govuk-form-group--error</xsl:if></xsl:attribute>
      <xsl:apply-templates select="error"/>
      <xsl:apply-templates select="." mode="ticked"/>
    </div>
  </xsl:template>

  <xsl:template match="field" mode="ticked">
    <div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
      <xsl:apply-templates select="." mode="tick-item"/>
    </div>
  </xsl:template>

  <xsl:template match="field" mode="tick-item">
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <div class="govuk-checkboxes__item">
      <input class="govuk-checkboxes__input" id="{$id}" name="{@name}" type="checkbox" value="1">
        <xsl:if test="value = '1'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
        <xsl:apply-templates select="." mode="described"/>
      </input>
      <label class="govuk-label govuk-checkboxes__label" for="{$id}"><xsl:value-of select="label"/></label>
      <xsl:if test="hint">
        <div class="govuk-hint govuk-checkboxes__hint" id="{$id}-hint"><xsl:value-of select="hint"/></div>
      </xsl:if>
    </div>
  </xsl:template>

  <!-- Days in three boxes, moments with a fourth for the time. -->

  <xsl:template match="field" mode="day">
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <div class="govuk-date-input" id="{$id}">
      <xsl:call-template name="day-boxes"/>
    </div>
  </xsl:template>

  <xsl:template match="field" mode="moment">
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <div class="govuk-date-input" id="{$id}">
      <xsl:call-template name="day-boxes"/>
      <xsl:call-template name="date-box">
        <xsl:with-param name="part">time</xsl:with-param>
        <xsl:with-param name="label">Time</xsl:with-param>
        <xsl:with-param name="width">5</xsl:with-param>
      </xsl:call-template>
    </div>
  </xsl:template>

  <xsl:template name="day-boxes">
    <xsl:call-template name="date-box">
      <xsl:with-param name="part">day</xsl:with-param>
      <xsl:with-param name="label">Day</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="date-box">
      <xsl:with-param name="part">month</xsl:with-param>
      <xsl:with-param name="label">Month</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="date-box">
      <xsl:with-param name="part">year</xsl:with-param>
      <xsl:with-param name="label">Year</xsl:with-param>
      <xsl:with-param name="width">4</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="date-box">
    <xsl:param name="part"/>
    <xsl:param name="label"/>
    <xsl:param name="width">2</xsl:param>
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <div class="govuk-date-input__item">
      <div class="govuk-form-group">
        <label class="govuk-label govuk-date-input__label" for="{$id}.{$part}"><xsl:value-of select="$label"/></label>
        <input id="{$id}.{$part}" name="{@name}.{$part}" type="text" value="{value[@name = $part]}">
          <xsl:attribute name="class">
            <xsl:text>govuk-input govuk-date-input__input govuk-input--width-</xsl:text>
            <xsl:value-of select="$width"/>
            <xsl:if test="error"> govuk-input--error</xsl:if>
          </xsl:attribute>
          <xsl:if test="$part != 'time'"><xsl:attribute name="inputmode">numeric</xsl:attribute></xsl:if>
        </input>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
